package main

import (
	"fmt"
	"slices"
	"sync"
	"time"
)

// A service with five connections to its database. A query takes 20 ms.
var connections = make(chan struct{}, 5)

func request() {
	connections <- struct{}{}
	time.Sleep(20 * time.Millisecond)
	<-connections
}

// open sends so many requests a second, whatever comes back, for ten seconds.
func open(perSecond int) []time.Duration {
	took := make([]time.Duration, 10*perSecond)
	var wg sync.WaitGroup
	for i := range took {
		wg.Go(func() {
			began := time.Now()
			request()
			took[i] = time.Since(began)
		})
		time.Sleep(time.Second / time.Duration(perSecond))
	}
	wg.Wait()
	return took
}

// closed has users who wait for an answer before they send the next request.
func closed(users int) []time.Duration {
	var mu sync.Mutex
	var took []time.Duration
	var wg sync.WaitGroup
	for range users {
		wg.Go(func() {
			for end := time.Now().Add(10 * time.Second); time.Now().Before(end); {
				began := time.Now()
				request()
				mu.Lock()
				took = append(took, time.Since(began))
				mu.Unlock()
			}
		})
	}
	wg.Wait()
	return took
}

func report(name string, took []time.Duration) {
	slices.Sort(took)
	at := func(percent int) time.Duration { return took[(len(took)-1)*percent/100].Round(time.Millisecond) }
	fmt.Printf("%-18s %5d requests  p50 %6v  p99 %6v\n", name, len(took), at(50), at(99))
}

func main() {
	for _, users := range []int{5, 10, 15} {
		report(fmt.Sprint(users, " users"), closed(users))
	}
	for _, rate := range []int{200, 240, 260, 300} {
		report(fmt.Sprint(rate, " a second"), open(rate))
	}
}
