package main

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
)

// fakeCharger keeps what it was asked to charge: "17: 1200".
type fakeCharger struct {
	charged []string
	err     error
}

func (f *fakeCharger) Charge(order string, cents int) (string, error) {
	f.charged = append(f.charged, fmt.Sprintf("%s: %d", order, cents))
	return "p-1", f.err
}

// send sends one request to a new handler.
func send(t *testing.T, charger *fakeCharger, method, body string) *http.Response {
	t.Helper()
	rec := httptest.NewRecorder()
	req := httptest.NewRequestWithContext(t.Context(), method, "/payments", strings.NewReader(body))
	NewHandler(charger).ServeHTTP(rec, req)
	return rec.Result()
}

func TestAPaymentIsMade(t *testing.T) {
	resp := send(t, &fakeCharger{}, "POST", `{"order": "17", "cents": 1200}`)
	if resp.StatusCode < 200 || resp.StatusCode > 299 {
		t.Errorf("status %d, want success", resp.StatusCode)
	}
}
