package main

import (
	"encoding/json"
	"testing"
)

type Order struct {
	ID    string `json:"orderId"` // was "id"
	Cents int    `json:"cents"`
}

func TestOrdersKeepsTheContract(t *testing.T) {
	answer, err := json.Marshal(Order{ID: "17", Cents: 1200})
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("%s", answer)

	var order Order
	if err := json.Unmarshal(answer, &order); err != nil || order.ID != "17" || order.Cents != 1200 {
		t.Errorf("got %+v, %v", order, err)
	}
}
