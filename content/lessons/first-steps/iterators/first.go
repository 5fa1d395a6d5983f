package main

import (
	"fmt"
	"iter"
)

// orders stands for a database table.
var orders = []string{"17 pen", "18 book", "19 lamp", "20 desk", "21 chair"}

// All yields all orders, and reads them from the database two at a time.
func All() iter.Seq[string] {
	return func(yield func(string) bool) {
		for from := 0; from < len(orders); from += 2 {
			page := orders[from:min(from+2, len(orders))]
			fmt.Println("-- read", len(page), "rows")
			for _, order := range page {
				if !yield(order) {
					return
				}
			}
		}
	}
}

func main() {
	for order := range All() {
		fmt.Println(order)
		if order == "19 lamp" {
			break
		}
	}
}
