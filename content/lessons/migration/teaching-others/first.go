package main

import (
	"errors"
	"fmt"
	"strconv"
)

// As somebody writes it in the second week: what used to be a throw.
func quantityPanics(text string) int {
	n, err := strconv.Atoi(text)
	if err != nil {
		panic(err)
	}
	return n
}

var errNegative = errors.New("quantity is negative")

// As the style guide has it: return the error, with what was tried.
func quantity(text string) (int, error) {
	n, err := strconv.Atoi(text)
	if err != nil {
		return 0, fmt.Errorf("read quantity: %w", err)
	}
	if n < 0 {
		return 0, fmt.Errorf("read quantity %d: %w", n, errNegative)
	}
	return n, nil
}

func main() {
	for _, text := range []string{"12", "-3", "twelve"} {
		n, err := quantity(text)
		if err != nil {
			fmt.Println("400 Bad Request:", err)
			continue
		}
		fmt.Println("200 OK:", n)
	}
	defer func() { fmt.Println("the whole process, without a recover:", recover()) }()
	quantityPanics("twelve")
}
