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
	data, err := io.ReadAll(r)
	if err != nil {
		return Order{}, fmt.Errorf("order: %w", err)
	}
	var fields map[string]any
	if err := json.Unmarshal(data, &fields); err != nil {
		return Order{}, fmt.Errorf("order: %w", err)
	}
	var order Order
	for name, value := range fields {
		ok := true
		switch name {
		case "id":
			var id float64
			id, ok = value.(float64)
			order.ID = int64(id)
		case "cents":
			var cents float64
			cents, ok = value.(float64)
			order.Cents = int(cents)
			ok = ok && cents == float64(order.Cents)
		case "items":
			var items []any
			items, ok = value.([]any)
			for _, item := range items {
				text, isText := item.(string)
				ok = ok && isText
				order.Items = append(order.Items, text)
			}
		case "coupon":
			order.Coupon, ok = value.(string)
		case "paid_at":
			text, _ := value.(string)
			order.PaidAt, err = time.Parse(time.RFC3339, text)
			ok = err == nil
		default:
			return Order{}, fmt.Errorf("order: unknown field %q", name)
		}
		if !ok {
			return Order{}, fmt.Errorf("order: %s has the wrong type", name)
		}
	}
	for _, name := range []string{"id", "cents"} {
		if _, ok := fields[name]; !ok {
			return Order{}, errors.New("order: " + name + " is missing")
		}
	}
	return order, nil
}

// EncodeOrder writes an order. id, cents and items are always there, and items
// is a list. A coupon that is empty and a time that is zero are left out.
func EncodeOrder(w io.Writer, order Order) error {
	if order.Items == nil {
		order.Items = []string{}
	}
	return json.NewEncoder(w).Encode(order)
}
