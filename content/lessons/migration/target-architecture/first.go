package main

import (
	"fmt"
	"maps"
	"slices"
)

// calls says who calls whom, in the plan.
var calls = map[string][]string{
	"gateway":  {"accounts", "payments", "legacy"},
	"payments": {"accounts", "ledger"},
	"accounts": {"data"},
	"ledger":   {"data"},
	"legacy":   {"data", "payments"},
}

// slowest is the longest chain below a service: what a timeout must cover.
func slowest(service string, path []string) []string {
	if slices.Contains(path, service) {
		return append(path, service, "← a circle")
	}
	path = append(path, service)
	longest := path
	for _, next := range calls[service] {
		if chain := slowest(next, slices.Clone(path)); len(chain) > len(longest) {
			longest = chain
		}
	}
	return longest
}

func main() {
	fmt.Println("longest chain:", slowest("gateway", nil))

	callers := map[string]int{}
	for _, targets := range calls {
		for _, target := range targets {
			callers[target]++
		}
	}
	for _, service := range slices.Sorted(maps.Keys(callers)) {
		fmt.Printf("%-9s is called by %d\n", service, callers[service])
	}
}
