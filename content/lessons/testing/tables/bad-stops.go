package main

import (
	"strings"
	"testing"
)

func TestEmails(t *testing.T) {
	for _, tc := range []struct{ in, want string }{
		{"Ada@Shop.example", "ada@shop.example"},
		{" ada@shop.example", "ada@shop.example"},
		{"ADA@shop.example ", "ada@shop.example"},
		{"ada@shop.example.", "ada@shop.example"},
	} {
		if got := strings.ToLower(tc.in); got != tc.want {
			t.Fatalf("got %q, want %q", got, tc.want)
		}
	}
}
