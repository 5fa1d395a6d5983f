package main

import "fmt"

type Order struct {
	ID   int
	Paid bool
}

func main() {
	orders := []Order{{ID: 17}, {ID: 18}}
	for _, order := range orders {
		order.Paid = true
	}
	fmt.Printf("%+v\n", orders)
}
