package main

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"time"
)

func main() {
	bank := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		time.Sleep(90 * time.Second) // the bank has a bad day
	}))
	defer bank.Close()

	start := time.Now()
	resp, err := http.Get(bank.URL + "/balance")
	if err == nil {
		resp.Body.Close()
	}
	fmt.Println("the customer waited", time.Since(start).Round(time.Second))
}
