package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"time"
)

// An Order as the shop's API has it.
type Order struct {
	ID     int64     `json:"id"`
	Cents  int       `json:"cents"`
	Items  []string  `json:"items"`
	Coupon string    `json:"coupon,omitzero"`
	PaidAt time.Time `json:"paid_at,omitzero"`
}

// DecodeOrder reads one order, and nothing may follow it but space. Unknown
// fields are errors. id and cents must be there, and may be 0. Errors name the
// field that is wrong, where it is a field.
func DecodeOrder(r io.Reader) (Order, error) {
	var in struct {
		ID     *int64    `json:"id"`
		Cents  *int      `json:"cents"`
		Items  []string  `json:"items"`
		Coupon string    `json:"coupon"`
		PaidAt time.Time `json:"paid_at"`
	}
	decoder := json.NewDecoder(r)
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&in); err != nil {
		return Order{}, fmt.Errorf("order: %w", err)
	}
	if in.ID == nil {
		return Order{}, errors.New("order: id is missing")
	}
	if in.Cents == nil {
		return Order{}, errors.New("order: cents is missing")
	}
	return Order{ID: *in.ID, Cents: *in.Cents, Items: in.Items, Coupon: in.Coupon, PaidAt: in.PaidAt}, nil
}

// EncodeOrder writes an order. id, cents and items are always there, and items
// is a list. A coupon that is empty and a time that is zero are left out.
func EncodeOrder(w io.Writer, order Order) error {
	if order.Items == nil {
		order.Items = []string{}
	}
	return json.NewEncoder(w).Encode(order)
}
