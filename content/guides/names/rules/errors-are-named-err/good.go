package main

import (
	"errors"
	"fmt"
)

// ErrSoldOut says that there is none left.
var ErrSoldOut = errors.New("sold out")

// A LimitError says how much may be paid.
type LimitError struct{ Cents int }

func (e *LimitError) Error() string { return fmt.Sprint("at most ", e.Cents) }

func main() {
	err := fmt.Errorf("order 17: %w", ErrSoldOut)
	fmt.Println(err, errors.Is(err, ErrSoldOut))
}
