package astype_test

import (
	"testing"

	"golang.org/x/tools/go/analysis/analysistest"

	"onramp.example/analysers/astype"
)

func Test(t *testing.T) {
	analysistest.Run(t, analysistest.TestData(), astype.Analyzer, "astype")
}
