package closeerr_test

import (
	"testing"

	"golang.org/x/tools/go/analysis/analysistest"

	"onramp.example/analysers/closeerr"
)

func Test(t *testing.T) {
	analysistest.Run(t, analysistest.TestData(), closeerr.Analyzer, "closeerr")
}
