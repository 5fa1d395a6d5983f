package main

import (
	"fmt"
	"math"
)

const limit = 0.001

// needed returns how many requests it takes until this few errors are no
// luck: a system at the limit would have as few in less than 5 of 100 cases.
func needed(errors int) int {
	for requests := 1000; ; requests += 10 {
		expected := limit * float64(requests)
		sum, term := 0.0, math.Exp(-expected)
		for i := range errors + 1 {
			sum += term
			term *= expected / float64(i+1)
		}
		if sum < 0.05 {
			return requests
		}
	}
}

func main() {
	const perSecond = 20 // requests to this endpoint, all customers
	for _, errors := range []int{0, 1, 2, 5} {
		requests := needed(errors)
		hours := float64(requests) / (perSecond * 0.01) / 3600
		fmt.Printf("%d errors: %5d requests, at 1%% of %d a second %4.1f hours\n", errors, requests, perSecond, hours)
	}
}
