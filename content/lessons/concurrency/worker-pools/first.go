package main

import (
	"fmt"
	"sync"
	"time"
)

// rush sends 100 requests a second, evenly, for so long. Each holds one of n
// connections for 50 ms.
func rush(n int, lasts time.Duration) (longest time.Duration) {
	connections := make(chan struct{}, n)
	var mu sync.Mutex // guards longest
	var requests sync.WaitGroup
	for start := time.Now(); time.Since(start) < lasts; time.Sleep(10 * time.Millisecond) {
		requests.Go(func() {
			asked := time.Now()
			connections <- struct{}{}
			waited := time.Since(asked)
			time.Sleep(50 * time.Millisecond) // the query
			<-connections

			mu.Lock()
			defer mu.Unlock()
			longest = max(longest, waited)
		})
	}
	requests.Wait()
	return longest
}

func main() {
	for _, n := range []int{4, 5, 6} {
		fmt.Println(n, "connections: waited", rush(n, time.Second), "after a second of load,",
			rush(n, time.Minute), "after a minute")
	}
}
