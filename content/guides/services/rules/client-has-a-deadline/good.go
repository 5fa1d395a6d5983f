package main

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"time"
)

// client is the one of this program: a last limit for every call.
var client = &http.Client{Timeout: 10 * time.Second}

func main() {
	bank := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		select {
		case <-time.After(90 * time.Second): // the bank has a bad day
		case <-r.Context().Done():
		}
	}))
	defer bank.Close()

	start := time.Now()
	ctx, cancel := context.WithTimeout(context.Background(), 2*time.Second)
	defer cancel()
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, bank.URL+"/balance", nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	resp, err := client.Do(req)
	if err == nil {
		resp.Body.Close()
	}
	fmt.Println("the customer waited", time.Since(start).Round(time.Second))
	fmt.Println("deadline:", errors.Is(err, context.DeadlineExceeded))
}
