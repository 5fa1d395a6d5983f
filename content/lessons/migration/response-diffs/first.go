package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"reflect"
)

// The old handler writes what the framework wrote: its fields in this order.
func old(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "application/json")
	w.Header().Set("Cache-Control", "private, max-age=60")
	fmt.Fprint(w, `{"total": 1250.0, "id": 17, "error": "Out of stock"}`)
}

func fresh(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "application/json")
	json.NewEncoder(w).Encode(struct {
		ID    int     `json:"id"`
		Total float64 `json:"total"`
		Error string  `json:"error"`
	}{17, 1250, "sold out"})
}

func main() {
	a, b := ask(old), ask(fresh)
	fmt.Println("the same bytes: ", bytes.Equal(a.Body.Bytes(), b.Body.Bytes()))

	for name := range a.Header() {
		if b.Header().Get(name) == "" {
			fmt.Println("header missing: ", name)
		}
	}
	was, is := fields(a), fields(b)
	for name := range was {
		if !reflect.DeepEqual(was[name], is[name]) {
			fmt.Printf("field differs:   %s: %v, new %v\n", name, was[name], is[name])
		}
	}
}

func ask(handler http.HandlerFunc) *httptest.ResponseRecorder {
	rec := httptest.NewRecorder()
	handler(rec, httptest.NewRequest("GET", "/orders/17", nil))
	return rec
}

func fields(rec *httptest.ResponseRecorder) map[string]any {
	var m map[string]any
	if err := json.Unmarshal(rec.Body.Bytes(), &m); err != nil {
		panic(err)
	}
	return m
}
