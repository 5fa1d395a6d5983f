package main

import (
	"errors"
	"fmt"
)

var fallbacks int

func newPrice(item string) (int, error) { return 0, errors.New("new system: connection refused") }
func oldPrice(item string) (int, error) { return 300, nil }

func price(item string) (int, error) {
	cents, err := newPrice(item)
	if err == nil {
		return cents, nil
	}
	fallbacks++
	cents, oldErr := oldPrice(item)
	if oldErr != nil {
		return 0, errors.Join(err, oldErr)
	}
	return cents, nil
}

func main() {
	fmt.Println(price("tea"))
	fmt.Println("price_fallbacks_total", fallbacks)
}
