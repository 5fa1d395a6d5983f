package logandreturn_test

import (
	"testing"

	"golang.org/x/tools/go/analysis/analysistest"

	"onramp.example/analysers/logandreturn"
)

func Test(t *testing.T) {
	analysistest.Run(t, analysistest.TestData(), logandreturn.Analyzer, "logandreturn")
}
