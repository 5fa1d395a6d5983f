package main

import (
	"fmt"
	"sync"
)

type Counter struct {
	mu sync.Mutex // guards n
	n  int
}

func (c Counter) Add() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.n++
}

func main() {
	var orders Counter
	var wg sync.WaitGroup
	for range 100 {
		wg.Go(orders.Add)
	}
	wg.Wait()
	fmt.Println("orders:", orders.n)
}
