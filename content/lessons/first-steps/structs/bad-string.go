package main

import "fmt"

type Order struct{ id, cents int }

func (o *Order) String() string {
	return fmt.Sprintf("order %d over %d cents", o.id, o.cents)
}

func main() {
	order := Order{17, 2450}
	fmt.Println(&order)
	fmt.Println(order)
}
