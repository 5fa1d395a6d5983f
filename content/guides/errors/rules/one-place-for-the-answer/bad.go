package main

import (
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
)

func load() error {
	return errors.New(`connect to "db-3.internal" as "shop": password expired`)
}

func handler(w http.ResponseWriter, r *http.Request) {
	if err := load(); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
	}
}

func main() {
	w := httptest.NewRecorder()
	handler(w, httptest.NewRequest("GET", "/orders/17", nil))
	fmt.Print("the client reads: ", w.Code, " ", w.Body)
}
