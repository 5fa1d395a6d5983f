package main

import (
	"errors"
	"fmt"
)

// SoldOut says that there is none left.
var SoldOut = errors.New("Sold out.")

// OverLimit says how much may be paid.
type OverLimit struct{ Cents int }

func (e *OverLimit) Error() string { return fmt.Sprint("at most ", e.Cents) }

func main() {
	e := fmt.Errorf("order 17: %w", SoldOut)
	fmt.Println(e, errors.Is(e, SoldOut))
}
