package main

import (
	"fmt"
	"math/rand/v2"
)

func main() {
	const limit = 0.001
	const rollouts = 400
	fmt.Println("of 400 rollouts, above the limit:")
	fmt.Println("requests   good system (0.05%)   bad system (0.2%)")
	for _, requests := range []int{500, 1000, 3000, 10_000} {
		var above [2]int
		for system, rate := range []float64{0.0005, 0.002} {
			for range rollouts {
				errors := 0
				for range requests {
					if rand.Float64() < rate {
						errors++
					}
				}
				if float64(errors)/float64(requests) > limit {
					above[system]++
				}
			}
		}
		fmt.Printf("%8d   %18d%%   %16d%%\n", requests, 100*above[0]/rollouts, 100*above[1]/rollouts)
	}
}
