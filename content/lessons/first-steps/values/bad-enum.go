package main

import "fmt"

type Decision int

const (
	Approved Decision = iota
	Declined
)

type Payment struct {
	Order    int
	Decision Decision
}

func main() {
	payment := Payment{Order: 17} // the fraud check did not answer
	if payment.Decision == Approved {
		fmt.Println("order", payment.Order, "is charged")
	}
}
