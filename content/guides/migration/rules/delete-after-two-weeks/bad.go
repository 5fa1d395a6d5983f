package main

import "fmt"

func total(cents int, newTax bool) int {
	if newTax { // at 100% since 2024; somebody might still need the other
		return cents + cents*19/100
	}
	return cents + cents*16/100
}

func main() {
	fmt.Println(total(1000, true))
	fmt.Println(total(1000, false)) // a job that never learned of the flag
}
