package main

import (
	"errors"
	"fmt"
	"strings"
)

var ErrNotFound = errors.New("not found")

func customer(id string) error {
	return fmt.Errorf("customer %q: %w", id, ErrNotFound)
}

func rates() error {
	return errors.New("tax service: host not found")
}

func status(err error) int {
	if strings.Contains(err.Error(), "not found") {
		return 404
	}
	return 500
}

func main() {
	fmt.Println(status(customer("acme")))
	fmt.Println(status(rates()))
}
