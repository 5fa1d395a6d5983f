package main

import "testing"

var currency = "EUR"

func Format(cents string) string { return cents + " " + currency }

func TestFormat(t *testing.T) {
	for _, code := range []string{"EUR", "USD", "CHF"} {
		t.Run(code, func(t *testing.T) {
			currency = code
			t.Parallel()
			if got := Format("100"); got != "100 "+code {
				t.Errorf("got %q, want %q", got, "100 "+code)
			}
		})
	}
}
