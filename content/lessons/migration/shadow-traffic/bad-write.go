package main

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
)

var charged int // what the customer has paid, in cents

func pay(w http.ResponseWriter, r *http.Request) {
	charged += 1250
	w.WriteHeader(http.StatusCreated)
}

func main() {
	old, fresh := http.HandlerFunc(pay), http.HandlerFunc(pay)
	shadowed := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		fresh.ServeHTTP(httptest.NewRecorder(), r.Clone(r.Context()))
		old.ServeHTTP(w, r)
	})
	shadowed.ServeHTTP(httptest.NewRecorder(), httptest.NewRequest("POST", "/payments", strings.NewReader(`{"cents": 1250}`)))
	fmt.Println("the order costs 1250 cents, the customer paid", charged)
}
