package main

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"testing"
	"time"
)

// Rates asks another service for an exchange rate.
type Rates struct {
	BaseURL string
	Client  *http.Client
}

func (r Rates) Euro(ctx context.Context, currency string) (string, error) {
	req, err := http.NewRequestWithContext(ctx, "GET", r.BaseURL+"/euro/"+currency, nil)
	if err != nil {
		return "", err
	}
	resp, err := r.Client.Do(req)
	if err != nil {
		return "", err
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	return string(body), err
}

func TestEuro(t *testing.T) {
	cases := []struct {
		name   string
		answer http.HandlerFunc
		want   string
		fails  bool
	}{
		{"a rate", func(w http.ResponseWriter, r *http.Request) { io.WriteString(w, "1.08 for "+r.URL.Path) }, "1.08 for /euro/USD", false},
		{"an outage", func(w http.ResponseWriter, r *http.Request) { http.Error(w, "down", 503) }, "", true},
		{"half an answer", func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Content-Length", "100")
			fmt.Fprint(w, "1.0")
		}, "", true},
		{"silence", func(w http.ResponseWriter, r *http.Request) { <-r.Context().Done() }, "", true},
	}
	for _, tc := range cases {
		t.Run(tc.name, func(t *testing.T) {
			server := httptest.NewServer(tc.answer)
			t.Cleanup(server.Close)
			client := server.Client()
			client.Timeout = 50 * time.Millisecond
			got, err := Rates{server.URL, client}.Euro(t.Context(), "USD")
			if tc.fails && err == nil {
				t.Errorf("got %q and no error", got)
			}
			if !tc.fails && (err != nil || got != tc.want) {
				t.Errorf("got %q, %v; want %q", got, err, tc.want)
			}
		})
	}
}
