package main

import "testing"

var seen = map[string]bool{}

// Accept takes each webhook once.
func Accept(id string) bool {
	if seen[id] {
		return false
	}
	seen[id] = true
	return true
}

func FuzzAccept(f *testing.F) {
	f.Add("evt-1")
	f.Add("evt-2")
	f.Add("evt-1")
	f.Fuzz(func(t *testing.T, id string) {
		if !Accept(id) {
			t.Errorf("Accept(%q) is false for the first delivery", id)
		}
	})
}
