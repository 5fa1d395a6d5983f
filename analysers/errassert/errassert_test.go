package errassert_test

import (
	"testing"

	"golang.org/x/tools/go/analysis/analysistest"

	"onramp.example/analysers/errassert"
)

func Test(t *testing.T) {
	analysistest.Run(t, analysistest.TestData(), errassert.Analyzer, "errassert")
}
