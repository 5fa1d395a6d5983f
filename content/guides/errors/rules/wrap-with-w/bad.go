package main

import (
	"errors"
	"fmt"
)

var errSoldOut = errors.New("sold out")

func reserve(item string) error {
	return fmt.Errorf("reserve %q: %v", item, errSoldOut)
}

func main() {
	err := reserve("globe")
	if errors.Is(err, errSoldOut) {
		fmt.Println("tell the customer:", err)
		return
	}
	fmt.Println("wake somebody:", err)
}
