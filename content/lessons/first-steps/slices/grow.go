package main

import "fmt"

func main() {
	var orders []int
	moved := 0
	last := 0
	for id := range 1000 {
		orders = append(orders, id)
		if cap(orders) != last {
			last = cap(orders)
			moved++
			fmt.Print(last, " ")
		}
	}
	fmt.Println("\n1000 appends,", moved, "arrays")
}
