package main

import (
	"fmt"
	"sync"
	"time"
)

var connections = make(chan struct{}, 4) // what the database allows

func query(work func()) {
	connections <- struct{}{}
	defer func() { <-connections }()
	time.Sleep(time.Millisecond)
	work()
}

func main() {
	var requests sync.WaitGroup
	for range 4 {
		requests.Go(func() {
			query(func() { // each order …
				query(func() {}) // … and its customer
			})
		})
	}
	requests.Wait()
	fmt.Println("four orders with their customers")
}
