package main

import (
	"fmt"
	"net/http"
	"net/http/httptest"
)

func main() {
	old := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		fmt.Printf("old system: user %q, language %q, request %q\n",
			r.Header.Get("Authorization"), r.Header.Get("Accept-Language"), r.Header.Get("X-Request-Id"))
		w.Header().Set("Cache-Control", "no-store")
	}))
	defer old.Close()

	forward := func(w http.ResponseWriter, r *http.Request) {
		resp, err := http.Get(old.URL + r.URL.Path)
		if err != nil {
			w.WriteHeader(http.StatusBadGateway)
			return
		}
		defer resp.Body.Close()
		w.WriteHeader(resp.StatusCode)
	}
	send(http.HandlerFunc(forward))
}

func send(h http.Handler) {
	r := httptest.NewRequest("GET", "/orders/17", nil)
	r.Header.Set("Authorization", "ada")
	r.Header.Set("Accept-Language", "de")
	r.Header.Set("X-Request-Id", "r-71")
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	fmt.Printf("customer: %d, cache %q\n", w.Code, w.Header().Get("Cache-Control"))
}
