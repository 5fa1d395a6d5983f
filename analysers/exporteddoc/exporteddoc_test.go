package exporteddoc_test

import (
	"testing"

	"golang.org/x/tools/go/analysis/analysistest"

	"onramp.example/analysers/exporteddoc"
)

func Test(t *testing.T) {
	analysistest.Run(t, analysistest.TestData(), exporteddoc.Analyzer, "exporteddoc")
}
