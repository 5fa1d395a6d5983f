package main

import (
	"fmt"
	"time"
)

// save takes 20 ms, for one row or for a hundred.
func save(rows int) { time.Sleep(20 * time.Millisecond) }

func main() {
	const orders = 50

	began := time.Now()
	slowest := time.Duration(0)
	for range orders { // one order every 10 ms, each saved at once, by itself
		time.Sleep(10 * time.Millisecond)
		start := time.Now()
		save(1)
		slowest = max(slowest, time.Since(start))
	}
	fmt.Println("one by one: ", time.Since(began), "in all, an order waits at most", slowest)

	began = time.Now()
	slowest = 0
	var waiting []time.Time
	for range orders {
		time.Sleep(10 * time.Millisecond)
		waiting = append(waiting, time.Now())
		if len(waiting) == 25 {
			save(len(waiting))
			slowest = max(slowest, time.Since(waiting[0]))
			waiting = nil
		}
	}
	fmt.Println("in batches: ", time.Since(began), "in all, an order waits at most", slowest)
}
