package main

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
)

type traceparent struct{}

// traced keeps the caller's trace in the request's context.
func traced(next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		next(w, r.WithContext(context.WithValue(r.Context(), traceparent{}, r.Header.Get("Traceparent"))))
	}
}

// tracing sends the trace of a request's context with every call.
type tracing struct{ next http.RoundTripper }

func (t tracing) RoundTrip(r *http.Request) (*http.Response, error) {
	if trace, _ := r.Context().Value(traceparent{}).(string); trace != "" {
		r = r.Clone(r.Context()) // a RoundTripper must not change its request
		r.Header.Set("Traceparent", trace)
	}
	return t.next.RoundTrip(r)
}

func main() {
	bank := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		fmt.Printf("bank: traceparent %q\n", r.Header.Get("Traceparent"))
	}))
	defer bank.Close()

	client := &http.Client{Transport: tracing{http.DefaultTransport}}
	shop := traced(func(w http.ResponseWriter, r *http.Request) {
		req, err := http.NewRequestWithContext(r.Context(), http.MethodPost, bank.URL, nil)
		if err != nil {
			http.Error(w, "internal error", http.StatusInternalServerError)
			return
		}
		if resp, err := client.Do(req); err == nil {
			resp.Body.Close()
		}
	})
	r := httptest.NewRequest("POST", "/pay", nil)
	r.Header.Set("Traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
	shop(httptest.NewRecorder(), r)
}
