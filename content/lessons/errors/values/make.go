package main

import (
	"errors"
	"fmt"
)

// A StockError says how much is missing. It is an error because it has a
// method Error() string, and for no other reason.
type StockError struct {
	Item    string
	Missing int
}

func (e *StockError) Error() string {
	return fmt.Sprintf("%s: %d missing", e.Item, e.Missing)
}

func reserve(item string, n int) error {
	if item == "" {
		return errors.New("no item")
	}
	if n <= 0 {
		return fmt.Errorf("reserve %d of %s: not a quantity", n, item)
	}
	if n > 5 {
		return &StockError{Item: item, Missing: n - 5}
	}
	return nil
}

func main() {
	fmt.Println(reserve("atlas", 3))
	fmt.Println(reserve("", 3))
	fmt.Println(reserve("atlas", -1))
	fmt.Println(reserve("atlas", 7))
}
