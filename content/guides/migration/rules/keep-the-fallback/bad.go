package main

import (
	"errors"
	"fmt"
)

func newPrice(item string) (int, error) { return 0, errors.New("new system: connection refused") }

func price(item string) (int, error) {
	return newPrice(item) // at 100% since Monday, so the old call is gone
}

func main() {
	fmt.Println(price("tea"))
}
