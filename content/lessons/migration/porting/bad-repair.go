package main

import "fmt"

// The original adds 19% and cuts off, for each line. The port rounds, which
// is right.
func oldTotal(cents []int) (sum int) {
	for _, c := range cents {
		sum += c * 119 / 100
	}
	return sum
}

func newTotal(cents []int) (sum int) {
	for _, c := range cents {
		sum += (c*119 + 50) / 100
	}
	return sum
}

func main() {
	differ := 0
	for cents := range 10_000 {
		invoice := []int{cents, cents + 1, 2 * cents}
		if oldTotal(invoice) != newTotal(invoice) {
			differ++
		}
	}
	fmt.Println("of 10,000 invoices differ:", differ)
	fmt.Println("of those, faults of the port: who can tell?")
}
