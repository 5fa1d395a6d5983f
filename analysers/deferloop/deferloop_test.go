package deferloop_test

import (
	"testing"

	"golang.org/x/tools/go/analysis/analysistest"

	"onramp.example/analysers/deferloop"
)

func Test(t *testing.T) {
	analysistest.Run(t, analysistest.TestData(), deferloop.Analyzer, "deferloop")
}
