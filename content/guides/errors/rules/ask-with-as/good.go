package main

import (
	"errors"
	"fmt"
)

// A LimitError says how much may be paid at once.
type LimitError struct{ Limit int }

func (e *LimitError) Error() string { return fmt.Sprint("over the limit of ", e.Limit) }

func pay(invoice, cents int) error {
	return fmt.Errorf("pay invoice %d: %w", invoice, &LimitError{Limit: 5000})
}

func main() {
	err := pay(17, 9900)
	if limit, ok := errors.AsType[*LimitError](err); ok {
		fmt.Println("ask for", limit.Limit, "now, and the rest later")
		return
	}
	fmt.Println("failed:", err)
}
