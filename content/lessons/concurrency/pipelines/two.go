package main

import (
	"fmt"
	"sync"
	"time"
)

func main() {
	jobs := make(chan int, 3)
	for _, ms := range []int{30, 10, 10} {
		jobs <- ms
	}
	close(jobs)
	start := time.Now()
	var workers sync.WaitGroup
	for range 2 {
		workers.Go(func() {
			for ms := range jobs {
				time.Sleep(time.Duration(ms) * time.Millisecond)
				fmt.Println(time.Since(start).Round(10 * time.Millisecond))
			}
		})
	}
	workers.Wait()
}
