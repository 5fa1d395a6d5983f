package main

import (
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"slices"
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
	charger := &fakeCharger{}
	resp := send(t, charger, "POST", `{"order": "17", "cents": 1250}`)
	if resp.StatusCode != http.StatusCreated {
		t.Errorf("status %d, want 201", resp.StatusCode)
	}
	for name, want := range map[string]string{"Content-Type": "application/json", "Location": "/payments/p-1"} {
		if got := resp.Header.Get(name); got != want {
			t.Errorf("%s is %q, want %q", name, got, want)
		}
	}
	if got, want := read(t, resp), `{"id":"p-1"}`; got != want {
		t.Errorf("body is %s, want %s", got, want)
	}
	if want := []string{"17: 1250"}; !slices.Equal(charger.charged, want) {
		t.Errorf("charged %q, want %q", charger.charged, want)
	}
}

func TestABadRequestChargesNothing(t *testing.T) {
	cases := []struct {
		name, method, body string
		want               int
	}{
		{"not JSON", "POST", `order 17`, http.StatusBadRequest},
		{"no order", "POST", `{"cents": 1200}`, http.StatusUnprocessableEntity},
		{"no cents", "POST", `{"order": "17", "cents": 0}`, http.StatusUnprocessableEntity},
		{"a method that is not served", "PUT", `{"order": "17", "cents": 1200}`, http.StatusMethodNotAllowed},
	}
	for _, tc := range cases {
		t.Run(tc.name, func(t *testing.T) {
			charger := &fakeCharger{}
			resp := send(t, charger, tc.method, tc.body)
			if resp.StatusCode != tc.want {
				t.Errorf("%s %s: status %d, want %d", tc.method, tc.body, resp.StatusCode, tc.want)
			}
			if len(charger.charged) > 0 {
				t.Errorf("%s %s: charged %q, want nothing", tc.method, tc.body, charger.charged)
			}
		})
	}
}

func TestTheCauseStaysInside(t *testing.T) {
	resp := send(t, &fakeCharger{err: errors.New("bank 10.0.0.7 refused")}, "POST", `{"order": "17", "cents": 1200}`)
	if resp.StatusCode != http.StatusBadGateway {
		t.Errorf("status %d, want 502", resp.StatusCode)
	}
	if body := read(t, resp); strings.Contains(body, "10.0.0.7") {
		t.Errorf("the body tells the cause: %s", body)
	}
}

func read(t *testing.T, resp *http.Response) string {
	t.Helper()
	body, err := io.ReadAll(resp.Body)
	if err != nil {
		t.Fatal(err)
	}
	return strings.TrimSpace(string(body))
}
