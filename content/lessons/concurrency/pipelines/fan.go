package main

import (
	"fmt"
	"sync"
	"time"
)

// locate takes longer for some callers than for others.
func locate(line int) int {
	time.Sleep(time.Duration(40-10*(line%3)) * time.Millisecond)
	return line
}

func main() {
	raw := make(chan int)
	go func() {
		defer close(raw)
		for line := range 9 {
			raw <- line
		}
	}()

	located := make(chan int)
	var workers sync.WaitGroup
	for range 3 {
		workers.Go(func() {
			for line := range raw {
				located <- locate(line)
			}
		})
	}
	go func() {
		workers.Wait()
		close(located)
	}()

	start := time.Now()
	for line := range located {
		fmt.Print(line, " ")
	}
	fmt.Println("in", time.Since(start))
}
