package main

import "fmt"

func save(order int) error {
	return nil
}

func complete(order int) error {
	return fmt.Errorf("save order %d: %w", order, save(order))
}

func main() {
	if err := complete(17); err != nil {
		fmt.Println("failed:", err)
	}
}
