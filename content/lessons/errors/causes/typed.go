package main

import (
	"errors"
	"fmt"
	"time"
)

// A LimitError says that a customer has sent too many requests, and when the
// next one is allowed.
type LimitError struct {
	Customer string
	Wait     time.Duration
}

func (e *LimitError) Error() string {
	return fmt.Sprintf("customer %q: over the limit for %v", e.Customer, e.Wait)
}

func charge(customer string) error {
	return &LimitError{Customer: customer, Wait: 30 * time.Second}
}

func pay(invoice int) error {
	return fmt.Errorf("pay invoice %d: %w", invoice, charge("acme"))
}

func main() {
	err := pay(17)
	if limit, ok := errors.AsType[*LimitError](err); ok {
		fmt.Println("try again in", limit.Wait)
	}

	// Before Go 1.26, and in most code that you will read:
	var limit *LimitError
	if errors.As(err, &limit) {
		fmt.Println("try again in", limit.Wait)
	}
}
