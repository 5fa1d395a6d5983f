package main

import (
	"encoding/json"
	"fmt"
	"strings"
)

type Order struct {
	ID     int
	Coupon string
}

func main() {
	decoder := json.NewDecoder(strings.NewReader(`{"ID": 17, "Coupon": "HALF"} {"ID": 18}`))
	var order Order
	for decoder.More() {
		if err := decoder.Decode(&order); err != nil {
			fmt.Println(err)
			return
		}
		fmt.Printf("order %d, coupon %q\n", order.ID, order.Coupon)
	}
}
