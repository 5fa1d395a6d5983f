package main

import (
	"fmt"
	"iter"
)

func All(orders []string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for _, order := range orders {
			yield(order)
		}
	}
}

func main() {
	for order := range All([]string{"17 pen", "18 book", "19 lamp"}) {
		fmt.Println(order)
		break
	}
}
