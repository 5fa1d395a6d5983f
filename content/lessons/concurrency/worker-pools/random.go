package main

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"sync"
	"time"
)

// rush sends 100 requests a second for a minute, at random times as real ones do,
// and returns how long each waited for one of n connections.
func rush(n int) []time.Duration {
	random := rand.New(rand.NewPCG(1, 2)) // the same times for each n
	connections := make(chan struct{}, n)
	var mu sync.Mutex // guards waits
	var waits []time.Duration
	var requests sync.WaitGroup
	for range 6000 {
		time.Sleep(time.Duration(random.ExpFloat64() * float64(10*time.Millisecond)))
		held := time.Duration(random.ExpFloat64() * float64(50*time.Millisecond))
		requests.Go(func() {
			asked := time.Now()
			connections <- struct{}{}
			waited := time.Since(asked)
			time.Sleep(held)
			<-connections

			mu.Lock()
			defer mu.Unlock()
			waits = append(waits, waited)
		})
	}
	requests.Wait()
	slices.Sort(waits)
	return waits
}

func main() {
	fmt.Println("size  in use   median       p99")
	for _, n := range []int{5, 6, 7, 8, 10, 20} {
		waits := rush(n)
		at := func(share float64) time.Duration {
			return waits[int(share*float64(len(waits)))].Round(time.Millisecond)
		}
		fmt.Printf("%4d  %5.0f%%  %7v  %8v\n", n, 5.0/float64(n)*100, at(0.5), at(0.99))
	}
}
