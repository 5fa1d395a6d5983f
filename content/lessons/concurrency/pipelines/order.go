package main

import (
	"fmt"
	"time"
)

// locate takes longer for some callers than for others.
func locate(line int) int {
	time.Sleep(time.Duration(40-10*(line%3)) * time.Millisecond)
	return line
}

// inOrder locates up to n lines at once and yields them in their order.
func inOrder(raw <-chan int, n int) <-chan int {
	queue := make(chan chan int, n-1) // the places of those under way, in order
	go func() {
		defer close(queue)
		for line := range raw {
			place := make(chan int, 1)
			queue <- place // waits while n are under way
			go func() { place <- locate(line) }()
		}
	}()

	located := make(chan int)
	go func() {
		defer close(located)
		for place := range queue {
			located <- <-place
		}
	}()
	return located
}

func main() {
	raw := make(chan int)
	go func() {
		defer close(raw)
		for line := range 9 {
			raw <- line
		}
	}()

	start := time.Now()
	for line := range inOrder(raw, 3) {
		fmt.Print(line, " ")
	}
	fmt.Println("in", time.Since(start))
}
