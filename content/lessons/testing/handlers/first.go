package main

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
)

type Order struct {
	ID    string `json:"id"`
	Cents int    `json:"cents"`
}

func newRouter(orders map[string]Order) http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /orders/{id}", func(w http.ResponseWriter, r *http.Request) {
		order, ok := orders[r.PathValue("id")]
		if !ok {
			http.Error(w, "no such order", http.StatusNotFound)
		}
		w.Header().Set("Content-Type", "application/json")
		json.NewEncoder(w).Encode(order)
	})
	return mux
}

func TestGetOrder(t *testing.T) {
	router := newRouter(map[string]Order{"17": {ID: "17", Cents: 1200}})
	cases := []struct {
		name, method, path string
		status             int
		contentType, body  string
	}{
		{"an order", "GET", "/orders/17", 200, "application/json", `{"id":"17","cents":1200}`},
		{"no such order", "GET", "/orders/18", 404, "text/plain; charset=utf-8", "no such order"},
		{"another method", "DELETE", "/orders/17", 405, "text/plain; charset=utf-8", "Method Not Allowed"},
	}
	for _, tc := range cases {
		t.Run(tc.name, func(t *testing.T) {
			rec := httptest.NewRecorder()
			router.ServeHTTP(rec, httptest.NewRequestWithContext(t.Context(), tc.method, tc.path, nil))
			if rec.Code != tc.status {
				t.Errorf("%s %s: status %d, want %d", tc.method, tc.path, rec.Code, tc.status)
			}
			if got := rec.Header().Get("Content-Type"); got != tc.contentType {
				t.Errorf("%s %s: Content-Type %q, want %q", tc.method, tc.path, got, tc.contentType)
			}
			if got := strings.TrimSpace(rec.Body.String()); got != tc.body {
				t.Errorf("%s %s: body %q, want %q", tc.method, tc.path, got, tc.body)
			}
		})
	}
}
