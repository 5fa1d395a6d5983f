package main

import (
	"errors"
	"fmt"
)

func load(id int) (customer string, err error) {
	if id > 100 {
		err := errors.New("no such customer")
		fmt.Println("load:", err)
	}
	return
}

func main() {
	customer, err := load(117)
	fmt.Printf("%q %v\n", customer, err)
}
