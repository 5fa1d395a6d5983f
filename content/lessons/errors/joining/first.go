package main

import (
	"errors"
	"fmt"
)

type Order struct {
	Customer string
	Item     string
	Quantity int
}

func validate(o Order) error {
	var problems []error
	if o.Customer == "" {
		problems = append(problems, errors.New("customer is missing"))
	}
	if o.Item == "" {
		problems = append(problems, errors.New("item is missing"))
	}
	if o.Quantity < 1 {
		problems = append(problems, fmt.Errorf("quantity is %d, want 1 or more", o.Quantity))
	}
	return errors.Join(problems...)
}

func main() {
	fmt.Println(validate(Order{"acme", "atlas", 2}))
	fmt.Println("---")
	fmt.Println(validate(Order{Item: "atlas", Quantity: -2}))
}
