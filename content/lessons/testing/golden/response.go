package main

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"regexp"
	"slices"
	"testing"
)

var requestID = regexp.MustCompile(`^[0-9a-f]{16}$`)

// snapshot writes an answer as text: what clients rely on, one fact a line.
func snapshot(t *testing.T, resp *http.Response) string {
	t.Helper()
	if id := resp.Header.Get("X-Request-Id"); requestID.MatchString(id) {
		resp.Header.Set("X-Request-Id", "<16 hex digits>")
	}
	var b, body bytes.Buffer
	fmt.Fprintln(&b, resp.Status)
	for _, name := range []string{"Content-Type", "X-Request-Id"} {
		fmt.Fprintf(&b, "%s: %s\n", name, resp.Header.Get(name))
	}
	if _, err := body.ReadFrom(resp.Body); err != nil {
		t.Fatal(err)
	}
	if err := json.Indent(&b, body.Bytes(), "", "  "); err != nil {
		t.Fatalf("%v in %s", err, body.Bytes())
	}
	return b.String()
}

func newHandler(newID func() string, customers map[string]int) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		type row struct {
			Customer string `json:"customer"`
			Cents    int    `json:"cents"`
		}
		var rows []row
		for name, cents := range customers {
			rows = append(rows, row{name, cents})
		}
		slices.SortFunc(rows, func(a, b row) int { return cmp.Or(cmp.Compare(b.Cents, a.Cents), cmp.Compare(a.Customer, b.Customer)) })
		w.Header().Set("Content-Type", "application/json")
		w.Header().Set("X-Request-Id", newID())
		json.NewEncoder(w).Encode(rows)
	})
}

func TestOpenAmounts(t *testing.T) {
	handler := newHandler(func() string { return "5f2c09d17ab3e684" }, map[string]int{"ada": 1200, "kim": 4000})
	rec := httptest.NewRecorder()
	handler.ServeHTTP(rec, httptest.NewRequestWithContext(t.Context(), "GET", "/open", nil))
	t.Logf("to compare with testdata/%s.golden:\n%s", t.Name(), snapshot(t, rec.Result()))
}
