package goroutineend_test

import (
	"testing"

	"golang.org/x/tools/go/analysis/analysistest"

	"onramp.example/analysers/goroutineend"
)

func Test(t *testing.T) {
	analysistest.Run(t, analysistest.TestData(), goroutineend.Analyzer, "goroutineend")
}
