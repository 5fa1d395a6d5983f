package main

import (
	"strings"
	"testing"
)

func Receipt(items []string, total string) string {
	return "Receipt\n\n" + strings.Join(items, "\n") + "\nTotal: " + total + "\n"
}

func TestReceipt(t *testing.T) {
	got := Receipt([]string{"tea", "cups"}, "12.00")
	for _, part := range []string{"Receipt", "tea", "cups", "12.00"} {
		if !strings.Contains(got, part) {
			t.Errorf("no %q in the receipt", part)
		}
	}
}
