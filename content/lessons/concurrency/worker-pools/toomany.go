package main

import (
	"fmt"
	"sync"
	"sync/atomic"
	"time"
)

// A database with 4 cores: a query needs 20 ms of one. Beyond 4 at once they
// share, and each further one costs a little for switching and locking.
var inside atomic.Int64

func query() {
	now := float64(inside.Add(1))
	defer inside.Add(-1)
	took := 20.0 * max(1, now/4) * (1 + 0.02*max(0, now-4))
	time.Sleep(time.Duration(took * float64(time.Millisecond)))
}

func main() {
	fmt.Println("pool  queries/s  each takes")
	for _, n := range []int{1, 2, 4, 8, 16, 32, 64} {
		const jobs = 3200
		work := make(chan struct{}, jobs)
		for range jobs {
			work <- struct{}{}
		}
		close(work)

		start := time.Now()
		var workers sync.WaitGroup
		for range n {
			workers.Go(func() {
				for range work {
					query()
				}
			})
		}
		workers.Wait()
		took := time.Since(start)
		fmt.Printf("%4d  %9.0f  %v\n", n, jobs/took.Seconds(), (took * time.Duration(n) / jobs).Round(time.Millisecond))
	}
}
