package main

import (
	"fmt"
	"sync"
	"time"
)

func main() {
	jobs := []time.Duration{300, 100, 100, 100, 100} // milliseconds
	started := make([]time.Duration, len(jobs))

	start := time.Now()
	slots := make(chan struct{}, 2) // at most two at once
	var wg sync.WaitGroup
	for i, takes := range jobs {
		slots <- struct{}{} // waits here while both are taken
		wg.Go(func() {
			defer func() { <-slots }()
			started[i] = time.Since(start)
			time.Sleep(takes * time.Millisecond)
		})
	}
	wg.Wait()

	for i, at := range started {
		fmt.Printf("job %d started at %v\n", i+1, at.Round(50*time.Millisecond))
	}
	fmt.Println("all done at", time.Since(start).Round(50*time.Millisecond))
}
