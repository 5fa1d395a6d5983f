package main

import (
	"fmt"
	"net/http"
	"net/http/httptest"
)

// requests counts by label, as a metric requests_total{route="…"} would.
var requests = map[string]int{}

func counted(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		next.ServeHTTP(w, r)
		requests[r.Pattern]++ // the mux has set it; empty when nothing matched
	})
}

func main() {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /orders/{id}", func(w http.ResponseWriter, r *http.Request) {})
	handler := counted(mux)
	for id := range 1000 {
		handler.ServeHTTP(httptest.NewRecorder(), httptest.NewRequest("GET", fmt.Sprint("/orders/", id), nil))
	}
	handler.ServeHTTP(httptest.NewRecorder(), httptest.NewRequest("GET", "/wp-login.php", nil))
	fmt.Println("series:", len(requests))
}
