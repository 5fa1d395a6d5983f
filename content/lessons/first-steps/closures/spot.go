package main

import "fmt"

type Order struct {
	ID    int
	Cents int
}

func main() {
	rows := [][2]int{{17, 1250}, {18, 9900}, {19, 300}}

	var orders []*Order
	var order Order
	for _, row := range rows {
		order.ID = row[0]
		order.Cents = row[1]
		orders = append(orders, &order)
	}

	for _, order := range orders {
		fmt.Println(order.ID, order.Cents)
	}
}
