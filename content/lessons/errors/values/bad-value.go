package main

import (
	"errors"
	"fmt"
)

type Customer struct{ Name string }

func find(id int) (*Customer, error) {
	if id != 1 {
		return nil, errors.New("no such customer")
	}
	return &Customer{"Ada"}, nil
}

func main() {
	customer, err := find(2)
	fmt.Println("greeting", customer.Name)
	if err != nil {
		fmt.Println("failed:", err)
	}
}
