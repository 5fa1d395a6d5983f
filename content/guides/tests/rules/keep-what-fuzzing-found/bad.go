package main

import (
	"strings"
	"testing"
)

// Domain returns the part of an address after the @.
func Domain(address string) string { return strings.Split(address, "@")[1] }

func FuzzDomain(f *testing.F) {
	f.Add("ada@shop.example")
	f.Fuzz(func(t *testing.T, address string) {
		if strings.Count(address, "@") == 1 {
			Domain(address)
		}
	})
}
