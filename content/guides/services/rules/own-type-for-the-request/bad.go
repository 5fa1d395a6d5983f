package main

import (
	"encoding/json"
	"fmt"
	"strings"
)

type Order struct {
	Item  string `json:"item"`
	Count int    `json:"count"`
	Paid  bool   `json:"paid"`
}

func create(body string) (Order, error) {
	var order Order
	err := json.NewDecoder(strings.NewReader(body)).Decode(&order)
	return order, err
}

func main() {
	fmt.Println(create(`{"item": "tea", "count": 2, "paid": true}`))
	fmt.Println(create(`{"item": "", "count": -2}`))
}
