package main

import (
	"strings"
	"testing"
)

// Domain returns the part of an address after the @, or "" if there is none.
func Domain(address string) string {
	_, domain, _ := strings.Cut(address, "@")
	return domain
}

func FuzzDomain(f *testing.F) {
	for _, seed := range []string{"ada@shop.example", "", "@", "ada", "a@b@c", "é@ü.example"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, address string) {
		domain := Domain(address)
		if !strings.HasSuffix(address, domain) {
			t.Errorf("Domain(%q) = %q, which is not its end", address, domain)
		}
		if strings.Contains(address, "@") && !strings.HasSuffix(address, "@"+domain) {
			t.Errorf("Domain(%q) = %q, and there is no @ before it", address, domain)
		}
	})
}
