package main

import (
	"errors"
	"fmt"
	"strconv"
)

func parse(cents string) (int, error) {
	n, err := strconv.Atoi(cents)
	if err != nil {
		return 0, fmt.Errorf("cents: %w", err)
	}
	return n, nil
}

func main() {
	_, err := parse("12.50")
	err = fmt.Errorf("line 12: %w", err)
	for ; err != nil; err = errors.Unwrap(err) {
		fmt.Printf("%-20T %v\n", err, err)
	}
}
