package needlesselse_test

import (
	"testing"

	"golang.org/x/tools/go/analysis/analysistest"

	"onramp.example/analysers/needlesselse"
)

func Test(t *testing.T) {
	analysistest.Run(t, analysistest.TestData(), needlesselse.Analyzer, "needlesselse")
}
