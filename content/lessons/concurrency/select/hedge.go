package main

import (
	"fmt"
	"runtime"
	"time"
)

// ask sends the question to every replica and returns what comes first.
func ask(delays []time.Duration, capacity int) string {
	answers := make(chan string, capacity)
	for i, delay := range delays {
		go func() {
			time.Sleep(delay) // the query
			answers <- fmt.Sprintf("replica %d after %v", i, delay)
		}()
	}
	return <-answers
}

func main() {
	replicas := []time.Duration{900 * time.Millisecond, 20 * time.Millisecond, 300 * time.Millisecond}

	time.Sleep(time.Second) // the runtime starts its own goroutines
	for _, capacity := range []int{len(replicas), 0} {
		before := runtime.NumGoroutine()
		for range 99 {
			ask(replicas, capacity)
		}
		fmt.Println(ask(replicas, capacity))
		time.Sleep(time.Minute) // every query has ended long ago
		fmt.Printf("buffer for %d answers: %d goroutines left\n", capacity, runtime.NumGoroutine()-before)
	}
}
