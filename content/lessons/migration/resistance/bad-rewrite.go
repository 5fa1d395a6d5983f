package main

import "fmt"

func main() {
	arguments := []struct{ text, evidence string }{
		{"Go is faster", ""},
		{"everybody uses it", ""},
		{"36 hours in incidents each month, 5200 euros lost", "incident log, accounts"},
		{"p99 of recommendations 2 s → 200 ms", "dashboard, proof of concept"},
		{"our code is a mess", ""},
	}
	for _, a := range arguments {
		answer := "says who?"
		if a.evidence != "" {
			answer = "can be checked: " + a.evidence
		}
		fmt.Printf("%-50s %s\n", a.text, answer)
	}
}
