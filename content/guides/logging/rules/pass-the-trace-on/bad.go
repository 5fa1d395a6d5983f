package main

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
)

func main() {
	bank := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		fmt.Printf("bank: traceparent %q\n", r.Header.Get("Traceparent"))
	}))
	defer bank.Close()

	shop := func(w http.ResponseWriter, r *http.Request) {
		req, err := http.NewRequestWithContext(context.Background(), http.MethodPost, bank.URL, nil)
		if err != nil {
			http.Error(w, "internal error", http.StatusInternalServerError)
			return
		}
		if resp, err := http.DefaultClient.Do(req); err == nil {
			resp.Body.Close()
		}
	}
	r := httptest.NewRequest("POST", "/pay", nil)
	r.Header.Set("Traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
	shop(httptest.NewRecorder(), r)
}
