package main

import (
	"fmt"
	"strings"
)

func main() {
	items := []string{"book", "lamp"}
	fmt.Println("order 17:", strings.Join(items, ", "))
	fmt.Println("total:", total(2450, 4900), "cents")
}

func total(prices ...int) int {
	sum := 0
	for _, price := range prices {
		sum += price
	}
	return sum
}
