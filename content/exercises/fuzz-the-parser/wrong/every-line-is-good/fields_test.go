package main

import (
	"slices"
	"testing"
)

// What Join writes, Split reads.
func FuzzJoin(f *testing.F) {
	f.Add("17", "paid")
	f.Add("", "")
	f.Add("late; in March", `C:\exports\`)
	f.Add(" 17 ", "\t")
	f.Add("Zoë", "\xff")
	f.Fuzz(func(t *testing.T, a, b string) {
		fields := []string{a, b}
		line := Join(fields)
		got, err := Split(line)
		if err != nil || !slices.Equal(got, fields) {
			t.Errorf("Split(Join(%q)) = Split(%q) = %q, %v; want the fields", fields, line, got, err)
		}
	})
}

// What Split reads, Join writes: no two lines mean the same.
func FuzzSplit(f *testing.F) {
	f.Add("17;paid")
	f.Add("")
	f.Add(`late\; in March;C:\\exports`)
	f.Add(`new\nline`)
	f.Add(`17\`)
	f.Fuzz(func(t *testing.T, line string) {
		fields, err := Split(line)
		if err != nil {
			t.Fatalf("Split(%q): %v, want no error", line, err)
		}
		if got := Join(fields); got != line {
			t.Errorf("Join(Split(%q)) = Join(%q) = %q, want the line", line, fields, got)
		}
	})
}
