package main

import "fmt"

func main() {
	const people, endpoints, weeks = 6.0, 12.0, 2.0 // two weeks of work each, for a pair
	for _, atOnce := range []float64{3, 6, 12} {
		pairs := people / 2
		each := weeks * max(1, atOnce/pairs) // a pair shares itself
		each *= 1 + 0.15*max(0, atOnce/pairs-1)
		fmt.Printf("%2.0f at a time: the first is live after %4.1f weeks, all after %4.1f\n", atOnce, each, each*endpoints/atOnce)
	}
}
