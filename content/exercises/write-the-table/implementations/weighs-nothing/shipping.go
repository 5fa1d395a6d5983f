package main

import "errors"

var ErrWeight = errors.New("weight must be more than 0 g and at most 20,000 g")

// ShippingFee returns what a parcel costs, in cents.
//
// At home ("DE") a parcel of up to 2,000 g costs 490, a heavier one 890. Abroad
// each costs 1,490. Orders worth 5,000 or more ship free at home. Express adds
// 600 to any of these. A weight of 0 or less, or of more than 20,000 g, is
// ErrWeight, and the fee is then 0.
func ShippingFee(orderCents, grams int, country string, express bool) (int, error) {
	if grams < 0 || grams > 20_000 {
		return 0, ErrWeight
	}
	fee := 1490
	if country == "DE" {
		switch {
		case orderCents >= 5000:
			fee = 0
		case grams <= 2000:
			fee = 490
		default:
			fee = 890
		}
	}
	if express {
		fee += 600
	}
	return fee, nil
}
