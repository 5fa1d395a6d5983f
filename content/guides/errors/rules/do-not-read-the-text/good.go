package main

import (
	"errors"
	"fmt"
)

var errNotFound = errors.New("not found")

func find(id int) error {
	if id == 18 {
		return fmt.Errorf("customer 18: %w", errNotFound)
	}
	return errors.New("lookup tax.internal: host not found")
}

func status(err error) int {
	if errors.Is(err, errNotFound) {
		return 404
	}
	return 500
}

func main() {
	fmt.Println("no such customer:", status(find(18)))
	fmt.Println("the tax service is away:", status(find(19)))
}
