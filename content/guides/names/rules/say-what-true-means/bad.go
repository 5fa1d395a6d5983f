package main

import "fmt"

func refund(order int, notify, charge bool) {
	fmt.Println("refund", order, "notify:", notify, "charge the fee:", charge)
}

func main() {
	refund(17, true, true)
	refund(18, false, true) // was to be: no fee, but a mail
}
