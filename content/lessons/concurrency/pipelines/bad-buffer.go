package main

import (
	"fmt"
	"sync"
	"time"
)

func main() {
	type located struct{ line, result int }
	raw, results := make(chan int), make(chan located)
	go func() {
		defer close(raw)
		for line := range 10_000 {
			raw <- line
		}
	}()
	var workers sync.WaitGroup
	for range 4 {
		workers.Go(func() {
			for line := range raw {
				if line == 0 {
					time.Sleep(time.Second) // this one caller is hard to locate
				}
				results <- located{line, line}
			}
		})
	}
	go func() { workers.Wait(); close(results) }()

	waiting, next, most := map[int]int{}, 0, 0
	for r := range results {
		waiting[r.line] = r.result
		most = max(most, len(waiting))
		for _, ok := waiting[next]; ok; _, ok = waiting[next] {
			delete(waiting, next)
			next++
		}
	}
	fmt.Println(next, "lines in order; at most", most, "had to wait in memory")
}
