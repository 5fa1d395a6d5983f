package main

import "fmt"

var maxInvoiceCents = 10_000

func total(prices []int) int {
	sum := 0
	for _, p := range prices {
		sum += p
	}
	return min(sum, maxInvoiceCents)
}

func main() {
	fmt.Println(total([]int{4200, 3900, 4100}))
}
