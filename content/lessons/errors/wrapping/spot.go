package main

import (
	"errors"
	"fmt"
)

var ErrSoldOut = errors.New("sold out")

func take(item string) error {
	return fmt.Errorf("take %q: %w", item, ErrSoldOut)
}

func reserve(item string) error {
	if err := take(item); err != nil {
		return fmt.Errorf("reserve: %s", err)
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
	fmt.Println(err)
	fmt.Println("sold out:", errors.Is(err, ErrSoldOut))
}
