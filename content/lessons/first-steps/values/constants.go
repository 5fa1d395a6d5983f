package main

import (
	"fmt"
	"time"
)

const (
	taxPercent = 19
	retryAfter = 2 * time.Second
	huge       = 1 << 100
)

// A Status says how far an order has come.
type Status int

const (
	Unknown Status = iota // 0: nobody has set it
	Open
	Paid
	Shipped
)

func main() {
	var cents int = 2450
	var rate float64 = 1.5
	fmt.Println(cents*taxPercent/100, rate*taxPercent)
	fmt.Println(retryAfter, huge>>98)

	var status Status
	fmt.Println(status == Unknown, Paid)
}
