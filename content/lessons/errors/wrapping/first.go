package main

import (
	"errors"
	"fmt"
)

func query(account string) (int, error) {
	return 0, errors.New("connection reset by peer")
}

func balance(account string) (int, error) {
	cents, err := query(account)
	if err != nil {
		return 0, fmt.Errorf("balance of %q: %w", account, err)
	}
	return cents, nil
}

func pay(invoice int, account string) error {
	cents, err := balance(account)
	if err != nil {
		return fmt.Errorf("pay invoice %d: %w", invoice, err)
	}
	fmt.Println("paying", invoice, "from", cents)
	return nil
}

func main() {
	_, err := query("acme")
	fmt.Println("without context:", err)
	fmt.Println("with context:   ", pay(17, "acme"))
}
