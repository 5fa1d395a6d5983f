package main

import (
	"errors"
	"fmt"
)

type StockError struct{ Item string }

func (e *StockError) Error() string { return e.Item + ": sold out" }

func reserve(item string) error { return &StockError{item} }

func main() {
	err := reserve("globe")
	fmt.Println(errors.Is(err, &StockError{"globe"}))
}
