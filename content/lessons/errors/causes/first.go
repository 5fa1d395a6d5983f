package main

import (
	"errors"
	"fmt"
	"strings"
)

var ErrSoldOut = errors.New("sold out")

func reserve(item string) error {
	if item == "globe" {
		return fmt.Errorf("reserve %q: %w", item, ErrSoldOut)
	}
	return nil
}

func order(number int, item string) error {
	if err := reserve(item); err != nil {
		return fmt.Errorf("order %d: %w", number, err)
	}
	return nil
}

func main() {
	err := order(17, "globe")
	fmt.Println("text: ", strings.HasPrefix(err.Error(), "sold out"))
	fmt.Println("==:   ", err == ErrSoldOut)
	fmt.Println("Is:   ", errors.Is(err, ErrSoldOut))
}
