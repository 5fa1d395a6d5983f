// A file with tests and no main runs as `go test -v` would run it.
package main

import (
	"fmt"
	"strings"
	"testing"
)

// Initials gives the first letter of each word, in upper case.
func Initials(name string) string {
	var initials strings.Builder
	for _, word := range strings.Fields(name) {
		first := []rune(word)[0]
		initials.WriteString(strings.ToUpper(string(first)))
	}
	return initials.String()
}

func TestInitials(t *testing.T) {
	for _, test := range []struct{ name, want string }{
		{"grace hopper", "GH"},
		{"  ada   lovelace ", "AL"},
		{"édouard lucas", "ÉL"},
		{"", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := Initials(test.name); got != test.want {
				t.Errorf("Initials(%q) = %q, want %q", test.name, got, test.want)
			}
		})
	}
}

func ExampleInitials() {
	fmt.Println(Initials("ken thompson"))
	// Output: KT
}
