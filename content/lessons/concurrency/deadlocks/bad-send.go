package main

import (
	"fmt"
	"sync"
)

type Orders struct {
	mu      sync.Mutex // guards open
	open    int
	changed chan int
}

func (o *Orders) Add() {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.open++
	o.changed <- o.open
}

func (o *Orders) Open() int {
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.open
}

func main() {
	orders := &Orders{changed: make(chan int)}
	go func() {
		for range 3 {
			orders.Add()
		}
		close(orders.changed)
	}()
	for range orders.changed {
		fmt.Println("open orders:", orders.Open())
	}
}
