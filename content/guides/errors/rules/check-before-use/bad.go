package main

import (
	"errors"
	"fmt"
)

type customer struct{ name string }

func find(id int) (*customer, error) {
	if id != 1 {
		return nil, errors.New("no such customer")
	}
	return &customer{"Ada"}, nil
}

func greet(id int) error {
	found, err := find(id)
	fmt.Println("hello,", found.name)
	if err != nil {
		return err
	}
	return nil
}

func main() {
	fmt.Println(greet(1))
	fmt.Println(greet(2))
}
