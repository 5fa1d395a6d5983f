package main

import "fmt"

type Address struct{ City, Country string }

type Customer struct {
	Name    string
	Address Address
	Limit   *int // nil: no limit
}

func main() {
	ada := Customer{
		Name:    "Ada",
		Address: Address{City: "London", Country: "GB"},
		Limit:   new(50_000),
	}
	grace := Customer{Name: "Grace"}
	fmt.Printf("%+v\n", grace)
	fmt.Println(*ada.Limit, grace.Limit == nil)

	moved := ada
	moved.Address.City = "Paris"
	*moved.Limit = 100
	fmt.Println(ada.Address.City, *ada.Limit)

	fmt.Println(ada.Address == Address{"London", "GB"})
}
