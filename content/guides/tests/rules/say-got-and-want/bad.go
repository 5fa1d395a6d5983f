package main

import "testing"

func Initials(name string) string { return name[:1] }

func TestInitials(t *testing.T) {
	for _, tc := range []struct{ name, want string }{
		{"Ada", "A"},
		{"Émilie", "É"},
		{"Øystein", "Ø"},
	} {
		if Initials(tc.name) != tc.want {
			t.Fatal("wrong initials")
		}
	}
}
