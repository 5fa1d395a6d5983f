package main

import (
	"errors"
	"fmt"
	"io"
)

// An Order is one line of the export of the old shop.
type Order struct {
	ID     int
	Amount int // in cents
}

// Import reads orders with next until it returns io.EOF, and stores each
// of them. Reading and storing overlap: while an order is stored, next
// fetches the following one.
//
// Import stops at the first error, of next or of store, and returns it,
// wrapped, with the number of orders stored so far.
//
// When Import returns, next is not running and is not called any more,
// and no goroutine is left. The caller closes the export right after.
func Import(next func() (Order, error), store func(Order) error) (stored int, err error) {
	orders := make(chan Order, 1000)
	readErr := make(chan error, 1)
	go func() {
		defer close(orders)
		for {
			order, err := next()
			if errors.Is(err, io.EOF) {
				return
			}
			if err != nil {
				readErr <- err
				return
			}
			orders <- order
		}
	}()

	for order := range orders {
		if err := store(order); err != nil {
			return stored, fmt.Errorf("store order %d: %w", order.ID, err)
		}
		stored++
	}
	select {
	case err := <-readErr:
		return stored, fmt.Errorf("read after %d orders: %w", stored, err)
	default:
		return stored, nil
	}
}
