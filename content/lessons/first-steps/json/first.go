package main

import (
	"encoding/json"
	"fmt"
	"time"
)

// An Order as the shop's API has it.
type Order struct {
	ID       int       `json:"id"`
	Customer string    `json:"customer"`
	Cents    int       `json:"cents"`
	Coupon   string    `json:"coupon,omitzero"`
	PaidAt   time.Time `json:"paid_at,omitzero"`
	note     string
}

func main() {
	order := Order{ID: 17, Customer: "Ada", Cents: 1250, note: "calls twice"}
	data, err := json.Marshal(order)
	fmt.Println(string(data), err)

	var back Order
	err = json.Unmarshal([]byte(`{"id": 18, "customer": "Grace", "cents": 900, "vip": true}`), &back)
	fmt.Printf("%+v %v\n", back, err)
}
