package main

import (
	"fmt"
	"slices"
)

type sample struct {
	Goroutines uint64 `json:"goroutines"`
	HeapLive   uint64 `json:"heap_live"`
}

// growth compares the second quarter of the samples with the last. The first is
// left out: caches and pools fill up then. Medians, so that one peak is no news.
func growth(samples []sample) (problems []string) {
	if len(samples) < 8 {
		return []string{fmt.Sprintf("unknown, with %d samples; take at least 8", len(samples))}
	}
	quarter := len(samples) / 4
	early, late := samples[quarter:2*quarter], samples[len(samples)-quarter:]
	for _, figure := range []struct {
		name string
		of   func(sample) uint64
	}{
		{"goroutines", func(s sample) uint64 { return s.Goroutines }},
		{"bytes of live heap", func(s sample) uint64 { return s.HeapLive }},
	} {
		before, after := median(early, figure.of), median(late, figure.of)
		if after > before+before/5 {
			problems = append(problems, fmt.Sprintf("%d %s early on, %d at the end", before, figure.name, after))
		}
	}
	return problems
}

func median(samples []sample, of func(sample) uint64) uint64 {
	var values []uint64
	for _, s := range samples {
		values = append(values, of(s))
	}
	slices.Sort(values)
	return values[len(values)/2]
}
