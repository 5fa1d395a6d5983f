package main

import (
	"fmt"
	"time"
)

// An Order groups values. Its zero value has the zero value in each field.
type Order struct {
	ID       int
	Customer string
	Paid     bool
}

func main() {
	var attempts int
	var rate float64
	var customer string
	var paid bool
	var order Order
	var due time.Time
	var items []string
	var err error

	fmt.Println("numbers: ", attempts, rate)
	fmt.Printf("string:   %q\n", customer)
	fmt.Println("bool:    ", paid)
	fmt.Printf("struct:   %+v\n", order)
	fmt.Println("time:    ", due, due.IsZero())
	fmt.Println("slice:   ", items, len(items), items == nil)
	fmt.Println("error:   ", err)
}
