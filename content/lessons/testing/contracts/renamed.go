package main

import (
	"encoding/json"
	"fmt"
)

func main() {
	// The provider has renamed "paid" to "paid_cents".
	answer := `{"id": "17", "cents": 1200, "paid_cents": 500}`

	var order struct {
		Cents int `json:"cents"`
		Paid  int `json:"paid"`
	}
	err := json.Unmarshal([]byte(answer), &order)
	fmt.Println("open:", order.Cents-order.Paid)
	fmt.Println("error:", err)
}
