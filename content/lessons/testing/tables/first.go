package main

import (
	"slices"
	"testing"
)

// Installments splits a total into parts that differ by one cent at most.
func Installments(cents, parts int) []int {
	amounts := make([]int, parts)
	for i := range amounts {
		amounts[i] = cents / parts
	}
	return amounts
}

func TestInstallments(t *testing.T) {
	cases := []struct {
		name  string
		cents int
		parts int
		want  []int
	}{
		{"divides evenly", 9000, 3, []int{3000, 3000, 3000}},
		{"one part", 9000, 1, []int{9000}},
		{"a cent left over", 10000, 3, []int{3334, 3333, 3333}},
		{"fewer cents than parts", 2, 3, []int{1, 1, 0}},
		{"nothing to pay", 0, 2, []int{0, 0}},
	}
	for _, tc := range cases {
		t.Run(tc.name, func(t *testing.T) {
			got := Installments(tc.cents, tc.parts)
			if !slices.Equal(got, tc.want) {
				t.Errorf("Installments(%d, %d) = %v, want %v", tc.cents, tc.parts, got, tc.want)
			}
		})
	}
}
