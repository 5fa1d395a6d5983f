package main

import "testing"

// Fee is 2% of the amount, rounded to the nearest cent.
func Fee(cents int) int { return cents * 2 / 100 }

func FuzzFee(f *testing.F) {
	f.Add(1250)
	f.Add(1299)
	f.Fuzz(func(t *testing.T, cents int) {
		if got, want := Fee(cents), cents*2/100; got != want {
			t.Errorf("Fee(%d) = %d, want %d", cents, got, want)
		}
	})
}
