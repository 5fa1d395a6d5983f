package main

import "fmt"

// 100% of the traffic is new, since last year. The flag stayed.
var share = 100

func tax(cents int) int {
	if share < 100 {
		return oldTax(cents)
	}
	return cents * 19 / 100
}

func oldTax(cents int) int { return cents * 16 / 100 } // the rate of that time

func main() {
	fmt.Println("today:", tax(10_000))
	share = 0 // somebody cleans up the flags in the configuration
	fmt.Println("after the cleaning:", tax(10_000))
}
