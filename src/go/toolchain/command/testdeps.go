// Package testdeps stands in for testing/internal/testdeps in the programs that the toolchain links: the same interface
// without fuzzing for hours, coverage and profiles, which would triple what a page must fetch and link for a test.
package testdeps

import (
	"errors"
	"fmt"
	"io"
	"reflect"
	"regexp"
	"time"
)

// Set by the generated main function.
var (
	ImportPath string
	ModulePath string
)

// TestDeps is an implementation of the testing.testDeps interface, suitable for passing to [testing.MainStart].
type TestDeps struct{}

type corpusEntry = struct {
	Parent     string
	Path       string
	Data       []byte
	Values     []any
	Generation int
	IsSeed     bool
}

var errNotHere = errors.New("not available here; run `go test` on your own machine")

func (TestDeps) ImportPath() string { return ImportPath }
func (TestDeps) ModulePath() string { return ModulePath }

func (TestDeps) MatchString(pat, str string) (bool, error) { return regexp.MatchString(pat, str) }

func (TestDeps) SetPanicOnExit0(bool)                        {}
func (TestDeps) StartCPUProfile(io.Writer) error             { return errNotHere }
func (TestDeps) StopCPUProfile()                             {}
func (TestDeps) StartTestLog(io.Writer)                      {}
func (TestDeps) StopTestLog() error                          { return nil }
func (TestDeps) WriteProfileTo(string, io.Writer, int) error { return errNotHere }
func (TestDeps) RunFuzzWorker(func(corpusEntry) error) error { return errNotHere }
func (TestDeps) ResetCoverage()                              {}
func (TestDeps) SnapshotCoverage()                           {}

func (TestDeps) CoordinateFuzzing(time.Duration, int64, time.Duration, int64, int, []corpusEntry, []reflect.Type, string, string) error {
	return errNotHere
}

// ReadCorpus finds no files: seeds come from f.Add alone.
func (TestDeps) ReadCorpus(string, []reflect.Type) ([]corpusEntry, error) { return nil, nil }

// CheckCorpus compares the values given to f.Add with the parameters of the fuzz target.
func (TestDeps) CheckCorpus(vals []any, types []reflect.Type) error {
	if len(vals) != len(types) {
		return fmt.Errorf("wrong number of values in call to testing.F.Add: %d, fuzz target expects %d", len(vals), len(types))
	}
	for i := range types {
		if reflect.TypeOf(vals[i]) != types[i] {
			return fmt.Errorf("mismatched types in call to testing.F.Add: %v, fuzz target expects %v", vals, types)
		}
	}
	return nil
}

func (TestDeps) InitRuntimeCoverage() (mode string, tearDown func(string, string) (string, error), snapcov func() float64) {
	return "", nil, nil
}
