package ctxfirst_test

import (
	"testing"

	"golang.org/x/tools/go/analysis/analysistest"

	"onramp.example/analysers/ctxfirst"
)

func Test(t *testing.T) {
	analysistest.Run(t, analysistest.TestData(), ctxfirst.Analyzer, "ctxfirst")
}
