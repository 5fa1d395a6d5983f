package main

import (
	"errors"
	"fmt"
	"strconv"
)

func check(quantity string, stock []int, item int) error {
	var problems []error
	n, err := strconv.Atoi(quantity)
	if err != nil {
		problems = append(problems, fmt.Errorf("quantity: %w", err))
	}
	if item >= len(stock) {
		problems = append(problems, fmt.Errorf("no item %d", item))
	}
	if n < 1 {
		problems = append(problems, errors.New("quantity must be 1 or more"))
	}
	return errors.Join(problems...)
}

func main() {
	fmt.Println(check("two", []int{5, 3}, 1))
}
