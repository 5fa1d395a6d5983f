package main

import (
	"fmt"
	"iter"
)

// An Order is what the API has of an order.
type Order struct{ ID, Cents int }

// A Page has some orders, or none, and where to go on. On the last page, Next
// is empty.
type Page struct {
	Orders []Order
	Next   string
}

// Orders yields all orders of an API that answers in pages. The first page is
// the one for the empty cursor. It fetches a page when the loop has used up the
// one before, and none after the loop has ended.
//
// If a fetch fails, the last pair has the error, with the cursor in its text,
// and a zero order. Each loop begins with the first page.
func Orders(fetch func(cursor string) (Page, error)) iter.Seq2[Order, error] {
	return func(yield func(Order, error) bool) {
		cursor := ""
		for {
			page, err := fetch(cursor)
			if err != nil {
				if !yield(Order{}, fmt.Errorf("orders from %q: %w", cursor, err)) {
					return
				}
				continue
			}
			for _, order := range page.Orders {
				if !yield(order, nil) {
					return
				}
			}
			if page.Next == "" {
				return
			}
			cursor = page.Next
		}
	}
}
