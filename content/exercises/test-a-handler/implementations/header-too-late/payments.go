package main

import (
	"encoding/json"
	"net/http"
)

// Charger takes money for an order, and returns the payment's ID.
type Charger interface {
	Charge(order string, cents int) (string, error)
}

// NewHandler serves POST /payments.
//
// The body is {"order": "17", "cents": 1200}. A payment that was made is
// answered with 201, its path in Location, and {"id": "…"} as application/json.
// A body that is not JSON is 400. Without an order, or with cents below 1, it
// is 422. An error of the Charger is 502, and its text stays here. Other
// methods are 405. Only a good request reaches the Charger, once.
func NewHandler(charger Charger) http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("POST /payments", func(w http.ResponseWriter, r *http.Request) {
		var in struct {
			Order string `json:"order"`
			Cents int    `json:"cents"`
		}
		if err := json.NewDecoder(r.Body).Decode(&in); err != nil {
			http.Error(w, "the body is not JSON", http.StatusBadRequest)
			return
		}
		if in.Order == "" || in.Cents < 1 {
			http.Error(w, "order and cents are needed", http.StatusUnprocessableEntity)
			return
		}
		id, err := charger.Charge(in.Order, in.Cents)
		if err != nil {
			http.Error(w, "the payment was not made", http.StatusBadGateway)
			return
		}
		w.Header().Set("Location", "/payments/"+id)
		w.WriteHeader(http.StatusCreated)
		w.Header().Set("Content-Type", "application/json")
		json.NewEncoder(w).Encode(map[string]string{"id": id})
	})
	return mux
}
