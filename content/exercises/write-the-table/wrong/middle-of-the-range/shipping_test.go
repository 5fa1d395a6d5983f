package main

import (
	"errors"
	"testing"
)

func TestShippingFee(t *testing.T) {
	cases := []struct {
		name       string
		orderCents int
		grams      int
		country    string
		express    bool
		want       int
		wantErr    error
	}{
		{"light", 1000, 500, "DE", false, 490, nil},
		{"heavy", 1000, 5000, "DE", false, 890, nil},
		{"free", 9000, 500, "DE", false, 0, nil},
		{"abroad", 1000, 500, "FR", false, 1490, nil},
		{"a large order, abroad", 9000, 500, "FR", false, 1490, nil},
		{"express on a free order", 9000, 500, "DE", true, 600, nil},
		{"no weight", 1000, 0, "DE", false, 0, ErrWeight},
		{"too heavy", 1000, 30_000, "DE", false, 0, ErrWeight},
	}
	for _, tc := range cases {
		t.Run(tc.name, func(t *testing.T) {
			got, err := ShippingFee(tc.orderCents, tc.grams, tc.country, tc.express)
			if !errors.Is(err, tc.wantErr) {
				t.Fatalf("ShippingFee(%d, %d, %q, %t): error is %v, want %v",
					tc.orderCents, tc.grams, tc.country, tc.express, err, tc.wantErr)
			}
			if got != tc.want {
				t.Errorf("ShippingFee(%d, %d, %q, %t) = %d, want %d",
					tc.orderCents, tc.grams, tc.country, tc.express, got, tc.want)
			}
		})
	}
}
