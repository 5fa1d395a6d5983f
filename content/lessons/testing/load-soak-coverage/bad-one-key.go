package main

import (
	"fmt"
	"time"
)

func attack(orders int) {
	cache := map[int]bool{}
	began := time.Now()
	for i := range 1000 {
		id := i % orders
		if !cache[id] {
			time.Sleep(20 * time.Millisecond) // the database
			cache[id] = true
		}
	}
	fmt.Printf("%5d orders: %v a request\n", orders, time.Since(began)/1000)
}

func main() {
	attack(1)
	attack(10_000)
}
