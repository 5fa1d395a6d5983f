package main

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"sync"
	"time"
)

// Busy lets n requests in at once, and refuses the others right away.
func Busy(n int, next http.Handler) http.Handler {
	places := make(chan struct{}, n)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		select {
		case places <- struct{}{}:
			defer func() { <-places }()
			next.ServeHTTP(w, r)
		default:
			w.Header().Set("Retry-After", "1")
			http.Error(w, "busy, try again in a second", http.StatusServiceUnavailable)
		}
	})
}

func main() {
	report := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		time.Sleep(200 * time.Millisecond)
		fmt.Fprintln(w, "the report")
	})
	handler := Busy(2, report)

	var clients sync.WaitGroup
	answers := make([]string, 5)
	for i := range answers {
		clients.Go(func() {
			w := httptest.NewRecorder()
			start := time.Now()
			handler.ServeHTTP(w, httptest.NewRequest("GET", "/report", nil))
			answers[i] = fmt.Sprint(w.Code, " after ", time.Since(start), ", Retry-After: ", w.Header().Get("Retry-After"))
		})
	}
	clients.Wait()
	for _, answer := range answers {
		fmt.Println(answer)
	}
}
