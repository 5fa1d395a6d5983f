package main

import "fmt"

func numbers(next int) func() int {
	return func() int {
		next++
		return next
	}
}

func main() {
	invoices, orders := numbers(100), numbers(500)
	again := invoices
	fmt.Println(invoices(), again(), orders(), invoices())
}
