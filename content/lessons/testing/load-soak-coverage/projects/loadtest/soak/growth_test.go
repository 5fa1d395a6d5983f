package main

import "testing"

func TestGrowth(t *testing.T) {
	series := func(goroutines func(i int) uint64) (samples []sample) {
		for i := range 48 {
			samples = append(samples, sample{Goroutines: goroutines(i), HeapLive: 1 << 20})
		}
		return samples
	}
	for _, tc := range []struct {
		name    string
		samples []sample
		want    int
	}{
		{"steady", series(func(i int) uint64 { return 40 + uint64(i%3) }), 0},
		{"a pool that fills up in the first hours", series(func(i int) uint64 { return 40 + 5*uint64(min(i, 8)) }), 0},
		{"one peak at the end", series(func(i int) uint64 { return 40 + 400*uint64(i/47) }), 0},
		{"a leak from the beginning", series(func(i int) uint64 { return 40 + uint64(i) }), 1},
		{"a leak that begins after 24 hours", series(func(i int) uint64 { return 40 + 2*uint64(max(0, i-24)) }), 1},
		{"too short to tell", series(func(i int) uint64 { return 40 })[:7], 1},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if got := growth(tc.samples); len(got) != tc.want {
				t.Errorf("growth reports %q, want %d problems", got, tc.want)
			}
		})
	}
}
