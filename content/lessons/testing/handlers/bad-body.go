package main

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"testing"
)

type Order struct {
	ID   string
	Note *string
}

func getOrder(w http.ResponseWriter, r *http.Request) {
	json.NewEncoder(w).Encode(map[string]any{"order_id": "17"})
}

func TestGetOrder(t *testing.T) {
	rec := httptest.NewRecorder()
	getOrder(rec, httptest.NewRequestWithContext(t.Context(), "GET", "/orders/17", nil))
	var order Order
	if err := json.NewDecoder(rec.Body).Decode(&order); err != nil {
		t.Fatal(err)
	}
	if order.Note != nil {
		t.Errorf("note is %q, want none", *order.Note)
	}
	t.Logf("the client reads %+v", order)
}
