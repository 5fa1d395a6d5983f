package main

import "testing"

// Each seed is a pair of fields. go test runs the seeds; go test -fuzz=FuzzJoin
// begins with them and goes on with inputs of its own.
func FuzzJoin(f *testing.F) {
	f.Add("17", "paid")
	f.Fuzz(func(t *testing.T, a, b string) {
		if line := Join([]string{a, b}); line == "" {
			t.Errorf("Join(%q, %q) is empty", a, b)
		}
	})
}

// Each seed is a line.
func FuzzSplit(f *testing.F) {
	f.Add("17;paid")
	f.Fuzz(func(t *testing.T, line string) {
		_, _ = Split(line) // does not panic
	})
}
