package main

import (
	"errors"
	"fmt"
)

var yesterday = map[string]int{"USD": 108}

func fetch(currency string) (int, error) {
	return 0, errors.New("rate service: timeout")
}

// rate returns today's rate, or yesterday's when the service does not answer.
func rate(currency string) (int, error) {
	today, err := fetch(currency)
	if err == nil {
		return today, nil
	}
	old, ok := yesterday[currency]
	if !ok {
		return 0, fmt.Errorf("rate of %s: %w", currency, err)
	}
	fmt.Println("log: warn: using yesterday's rate of", currency, "-", err)
	return old, nil
}

func main() {
	fmt.Println(rate("USD"))
	fmt.Println(rate("NOK"))
}
