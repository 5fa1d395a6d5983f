package main

import (
	"errors"
	"testing"
)

func Pay(balance, cents int) (int, error) {
	if cents < balance {
		return balance, errors.New("not enough money")
	}
	return balance - cents, nil
}

func TestPay(t *testing.T) {
	for _, tc := range []struct {
		name           string
		balance, cents int
		left           int
		refused        bool
	}{
		{"enough", 1000, 200, 800, false},
		{"all of it", 1000, 1000, 0, false},
		{"too much", 1000, 1001, 1000, true},
	} {
		t.Run(tc.name, func(t *testing.T) {
			left, err := Pay(tc.balance, tc.cents)
			if left != tc.left || (err != nil) != tc.refused {
				t.Errorf("Pay(%d, %d) = %d, %v; want %d, refused: %t", tc.balance, tc.cents, left, err, tc.left, tc.refused)
			}
		})
	}
}
