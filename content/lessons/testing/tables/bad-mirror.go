package main

import "testing"

// Net takes the 19% tax out of a gross amount.
func Net(gross int) int { return gross - gross*19/100 }

func TestNet(t *testing.T) {
	for _, gross := range []int{100, 119, 2380} {
		want := gross - gross*19/100
		if got := Net(gross); got != want {
			t.Errorf("Net(%d) = %d, want %d", gross, got, want)
		}
	}
}
