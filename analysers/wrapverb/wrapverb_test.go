package wrapverb_test

import (
	"testing"

	"golang.org/x/tools/go/analysis/analysistest"

	"onramp.example/analysers/wrapverb"
)

func Test(t *testing.T) {
	analysistest.Run(t, analysistest.TestData(), wrapverb.Analyzer, "wrapverb")
}
