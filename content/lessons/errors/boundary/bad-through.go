package main

import (
	"errors"
	"fmt"
)

// A StatusError says what the bank's API answered.
type StatusError struct{ Status int }

func (e *StatusError) Error() string { return fmt.Sprint("bank: status ", e.Status) }

func charge(invoice int) error {
	return fmt.Errorf("charge invoice %d: %w", invoice, &StatusError{401})
}

func status(err error) int {
	if problem, ok := errors.AsType[*StatusError](err); ok {
		return problem.Status
	}
	return 500
}

func main() {
	fmt.Println("our answer:", status(charge(17)))
}
