package main

import "testing"

func TestShippingFee(t *testing.T) {
	cases := []struct {
		name       string
		orderCents int
		grams      int
		country    string
		express    bool
		want       int
	}{
		{"a light parcel at home", 1000, 500, "DE", false, 490},
		{"a light parcel abroad", 1000, 500, "FR", false, 490},
	}
	for _, tc := range cases {
		t.Run(tc.name, func(t *testing.T) {
			got, err := ShippingFee(tc.orderCents, tc.grams, tc.country, tc.express)
			if err != nil || got != tc.want {
				t.Errorf("ShippingFee(%d, %d, %q, %t) = %d, %v; want %d",
					tc.orderCents, tc.grams, tc.country, tc.express, got, err, tc.want)
			}
		})
	}
}
