package main

import (
	"fmt"
	"math/big"
	"strconv"
	"strings"
	"testing"
)

// ParseCents reads an amount such as "12.30".
func ParseCents(s string) (int, error) {
	euros, cents, _ := strings.Cut(s, ".")
	e, err := strconv.Atoi(euros)
	if err != nil {
		return 0, fmt.Errorf("amount %q: %w", s, err)
	}
	if cents == "" {
		return 100 * e, nil
	}
	c, err := strconv.Atoi(cents)
	if err != nil {
		return 0, fmt.Errorf("amount %q: %w", s, err)
	}
	return 100*e + c, nil
}

func FuzzParseCents(f *testing.F) {
	for _, seed := range []string{"12.30", "7", "0.05", "-3", "abc", ""} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, s string) {
		cents, err := ParseCents(s)
		if err != nil {
			return // not an amount, and it says so
		}
		exact, ok := new(big.Rat).SetString(s)
		if !ok {
			t.Fatalf("ParseCents(%q) = %d, and that is no number", s, cents)
		}
		exact.Mul(exact, big.NewRat(100, 1))
		if exact.Cmp(big.NewRat(int64(cents), 1)) != 0 {
			t.Errorf("ParseCents(%q) = %d, want %s", s, cents, exact.RatString())
		}
	})
}
