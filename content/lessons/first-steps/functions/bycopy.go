package main

import "fmt"

type Order struct{ Cents int }

func discount(order Order, prices []int) {
	order.Cents -= 500
	prices[0] -= 500
}

func main() {
	order := Order{Cents: 2450}
	prices := []int{2450}
	discount(order, prices)
	fmt.Println(order.Cents, prices[0])
}
