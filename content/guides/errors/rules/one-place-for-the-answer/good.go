package main

import (
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
)

var errNotFound = errors.New("not found")

func load() error {
	return errors.New(`connect to "db-3.internal" as "shop": password expired`)
}

func handler(w http.ResponseWriter, r *http.Request) {
	if err := load(); err != nil {
		respond(w, err)
	}
}

func respond(w http.ResponseWriter, err error) {
	switch {
	case errors.Is(err, errNotFound):
		http.Error(w, "not found", http.StatusNotFound)
	default:
		fmt.Println("log: request failed:", err)
		http.Error(w, "internal error", http.StatusInternalServerError)
	}
}

func main() {
	w := httptest.NewRecorder()
	handler(w, httptest.NewRequest("GET", "/orders/17", nil))
	fmt.Print("the client reads: ", w.Code, " ", w.Body)
}
