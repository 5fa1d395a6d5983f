package errtext_test

import (
	"testing"

	"golang.org/x/tools/go/analysis/analysistest"

	"onramp.example/analysers/errtext"
)

func Test(t *testing.T) {
	analysistest.Run(t, analysistest.TestData(), errtext.Analyzer, "errtext")
}
