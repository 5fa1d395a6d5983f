package main

import (
	"fmt"
	"time"
)

// recommend answers on the channel after delay.
func recommend(delay time.Duration) <-chan string {
	answer := make(chan string, 1)
	go func() {
		time.Sleep(delay)
		answer <- "three books you may like"
	}()
	return answer
}

func page(delay time.Duration) string {
	select {
	case books := <-recommend(delay):
		return books
	case <-time.After(200 * time.Millisecond):
		return "the bestsellers"
	}
}

func main() {
	for _, delay := range []time.Duration{30 * time.Millisecond, 2 * time.Second} {
		start := time.Now()
		fmt.Printf("engine needs %v: %s after %v\n", delay, page(delay), time.Since(start).Round(time.Millisecond))
	}
}
