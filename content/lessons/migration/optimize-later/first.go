package main

import (
	"fmt"
	"strings"
)

// A change is one thing in which the new version differs from the old one.
type change struct {
	what     string
	findings int // lines in the comparison report it can explain
}

func main() {
	plain := []change{{"port", 4}}
	mixed := []change{{"port", 4}, {"cache", 9}, {"batching", 6}, {"new rounding", 12}}

	for _, version := range []struct {
		name    string
		changes []change
	}{{"port alone", plain}, {"port, and while we are at it", mixed}} {
		total := 0
		var names []string
		for _, c := range version.changes {
			total += c.findings
			names = append(names, c.what)
		}
		fmt.Printf("%s: %d findings\n", version.name, total)
		fmt.Printf("   each may come from: %s\n", strings.Join(names, ", "))
	}
}
