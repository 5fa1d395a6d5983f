package main

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"time"
)

func main() {
	result := make(chan error)
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		go func() { // the copy: 80 ms of work with the request's context
			result <- work(r.Context(), 80*time.Millisecond)
		}()
		time.Sleep(50 * time.Millisecond) // the old system
		fmt.Fprintln(w, "done")
	}))
	defer server.Close()

	resp, err := http.Get(server.URL)
	if err != nil {
		fmt.Println(err)
		return
	}
	resp.Body.Close()
	fmt.Println("the client got", resp.StatusCode)
	fmt.Println("the copy says:", <-result)
}

func work(ctx context.Context, d time.Duration) error {
	select {
	case <-time.After(d):
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}
