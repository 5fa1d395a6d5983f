package main

import "testing"

// Shipping costs 490, and nothing from 5000 on.
func Shipping(cents int) int {
	if cents > 5000 {
		return 0
	}
	return 490
}

func TestShipping(t *testing.T) {
	for _, tc := range []struct {
		name        string
		cents, want int
	}{
		{"nothing bought", 0, 490},
		{"just below the limit", 4999, 490},
		{"at the limit", 5000, 0},
		{"above", 9000, 0},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if got := Shipping(tc.cents); got != tc.want {
				t.Errorf("Shipping(%d) = %d, want %d", tc.cents, got, tc.want)
			}
		})
	}
}
