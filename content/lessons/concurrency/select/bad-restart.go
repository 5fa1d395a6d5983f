package main

import (
	"fmt"
	"time"
)

// collect is meant to stop after 200 ms.
func collect(lines <-chan int) (n int) {
	for {
		select {
		case _, ok := <-lines:
			if !ok {
				return n
			}
			n++
		case <-time.After(200 * time.Millisecond):
			return n
		}
	}
}

func main() {
	lines := make(chan int)
	go func() {
		defer close(lines)
		for i := range 50 {
			time.Sleep(80 * time.Millisecond)
			lines <- i
		}
	}()

	start := time.Now()
	n := collect(lines)
	fmt.Println(n, "lines in", time.Since(start).Round(time.Millisecond))
}
