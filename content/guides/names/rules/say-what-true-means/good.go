package main

import "fmt"

type refundOptions struct {
	Notify    bool
	ChargeFee bool
}

func refund(order int, o refundOptions) {
	fmt.Println("refund", order, "notify:", o.Notify, "charge the fee:", o.ChargeFee)
}

func main() {
	refund(17, refundOptions{Notify: true, ChargeFee: true})
	refund(18, refundOptions{Notify: true})
}
