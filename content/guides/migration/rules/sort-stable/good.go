package main

import (
	"cmp"
	"fmt"
	"slices"
)

type Order struct{ Customer, ID int }

func main() {
	var orders []Order
	for id := range 40 {
		orders = append(orders, Order{Customer: id % 2, ID: id})
	}
	slices.SortStableFunc(orders, func(a, b Order) int { return cmp.Compare(a.Customer, b.Customer) })
	inOrder := slices.IsSortedFunc(orders[:20], func(a, b Order) int { return a.ID - b.ID })
	fmt.Println("a customer's orders still by id:", inOrder)
}
