package main

import "testing"

// Shipping costs 490, and nothing from 5000 on.
func Shipping(cents int) int {
	if cents > 5000 {
		return 0
	}
	return 490
}

func TestSmallOrder(t *testing.T) {
	if Shipping(1000) != 490 {
		t.Error("Shipping(1000) is not 490")
	}
}

func TestLargeOrder(t *testing.T) {
	if Shipping(9000) != 0 {
		t.Error("Shipping(9000) is not 0")
	}
}
