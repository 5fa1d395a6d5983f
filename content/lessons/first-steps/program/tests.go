package main

import "testing"

func Total(prices ...int) int {
	sum := 0
	for _, price := range prices[1:] {
		sum += price
	}
	return sum
}

func TestTotalAddsEveryPrice(t *testing.T) {
	if got := Total(2450, 4900, 100); got != 7450 {
		t.Errorf("Total(2450, 4900, 100) = %d, want 7450", got)
	}
}

func TestTotalOfOnePriceIsThatPrice(t *testing.T) {
	if got := Total(2450); got != 2450 {
		t.Errorf("Total(2450) = %d, want 2450", got)
	}
}
