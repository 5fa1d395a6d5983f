package main

import (
	"fmt"
	"sync"
	"sync/atomic"
	"time"
)

var open, most atomic.Int64 // connections to the database

func render(invoice int) {
	most.Store(max(most.Load(), open.Add(1)))
	defer open.Add(-1)
	time.Sleep(10 * time.Millisecond)
}

// handle renders a customer's invoices, at most four at a time.
func handle() {
	slots := make(chan struct{}, 4)
	var wg sync.WaitGroup
	for invoice := range 20 {
		slots <- struct{}{}
		wg.Go(func() {
			defer func() { <-slots }()
			render(invoice)
		})
	}
	wg.Wait()
}

func main() {
	var requests sync.WaitGroup
	for range 50 {
		requests.Go(handle)
	}
	requests.Wait()
	fmt.Println("at most", most.Load(), "connections at once")
}
