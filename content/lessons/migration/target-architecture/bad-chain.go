package main

import "fmt"

func main() {
	// Each service answers 99.9% of its calls.
	for _, services := range []int{1, 3, 6, 12} {
		up := 1.0
		for range services {
			up *= 0.999
		}
		fmt.Printf("%2d services in a row: %.2f%%, %.1f hours a month without an answer\n", services, 100*up, (1-up)*30*24)
	}
}
