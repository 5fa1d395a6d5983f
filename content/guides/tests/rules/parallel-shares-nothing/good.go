package main

import "testing"

type Formatter struct{ Currency string }

func (f Formatter) Format(cents string) string { return cents + " " + f.Currency }

func TestFormat(t *testing.T) {
	for _, code := range []string{"EUR", "USD", "CHF"} {
		t.Run(code, func(t *testing.T) {
			t.Parallel()
			f := Formatter{Currency: code}
			if got := f.Format("100"); got != "100 "+code {
				t.Errorf("got %q, want %q", got, "100 "+code)
			}
		})
	}
}
