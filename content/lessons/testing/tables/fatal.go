package main

import (
	"strings"
	"testing"
)

// OrderNumber reads "order 17".
func OrderNumber(line string) string {
	return strings.Fields(line)[1]
}

func TestOrderNumber(t *testing.T) {
	for _, tc := range []struct{ name, line, want string }{
		{"as the shop writes it", "order 17", "17"},
		{"with two words before", "late order 18", "18"},
		{"with a hash", "order #19", "19"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			checkNumber(t, OrderNumber(tc.line), tc.want)
			t.Log("compared", tc.line)
		})
	}
}

func checkNumber(t *testing.T, got, want string) {
	t.Helper()
	if got != want {
		t.Fatalf("order number is %q, want %q", got, want)
	}
}
