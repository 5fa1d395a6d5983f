package main

import (
	"encoding/json"
	"fmt"
)

type Payment struct {
	Order    int `json:"order"`
	Cents    int `json:"cents"`
	currency string
}

func main() {
	p := Payment{Order: 17, currency: "EUR"}
	err := json.Unmarshal([]byte(`{"order":18,"CENTS":1250,"currency":"USD"}`), &p)
	fmt.Println(p.Order, p.Cents, p.currency, err)
}
