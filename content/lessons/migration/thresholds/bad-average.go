package main

import (
	"fmt"
	"slices"
)

func p95(times []int) int {
	sorted := slices.Sorted(slices.Values(times))
	return sorted[(len(sorted)*95+99)/100-1]
}

func main() {
	// Milliseconds. Two healthy instances with 1,000 requests each, and one
	// that was just started, with 60.
	fast, cold := make([]int, 1000), make([]int, 60)
	for i := range fast {
		fast[i] = 100 + i%50
	}
	for i := range cold {
		cold[i] = 400
	}
	all := slices.Concat(fast, fast, cold)
	fmt.Println("p95 of each instance: ", p95(fast), p95(fast), p95(cold))
	fmt.Println("the average of those: ", (p95(fast)+p95(fast)+p95(cold))/3)
	fmt.Println("p95 of all requests:  ", p95(all))
}
