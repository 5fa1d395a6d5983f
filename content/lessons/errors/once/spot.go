package main

import (
	"errors"
	"fmt"
)

func send(address string) error {
	return fmt.Errorf("send to %q: %w", address, errors.New("mailbox is full"))
}

func remind(customer, address string) error {
	if err := send(address); err != nil {
		fmt.Println("log: error: no reminder:", err)
		return fmt.Errorf("remind %s: %w", customer, err)
	}
	return nil
}

func main() {
	if err := remind("acme", "billing@acme.example"); err != nil {
		fmt.Println("log: error:", err)
	}
}
