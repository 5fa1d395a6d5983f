package errcompare_test

import (
	"testing"

	"golang.org/x/tools/go/analysis/analysistest"

	"onramp.example/analysers/errcompare"
)

func Test(t *testing.T) {
	analysistest.Run(t, analysistest.TestData(), errcompare.Analyzer, "errcompare")
}
