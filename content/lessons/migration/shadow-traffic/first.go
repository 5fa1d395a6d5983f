package main

import (
	"errors"
	"fmt"
	"sync"
	"sync/atomic"
	"time"
)

// old answers in 50 ms, however many ask.
func old() { time.Sleep(50 * time.Millisecond) }

// pool is the new service's: as large as the old system's, which had four
// workers. Nobody has told it that Go handles all requests at once.
var pool = make(chan struct{}, 4)

// fresh is faster, once it has a connection to the database.
func fresh() error {
	select {
	case pool <- struct{}{}:
		defer func() { <-pool }()
		time.Sleep(30 * time.Millisecond)
		return nil
	case <-time.After(100 * time.Millisecond):
		return errors.New("no connection within 100ms")
	}
}

func main() {
	var copies sync.WaitGroup
	var sent, failed atomic.Int64
	var slowest time.Duration
	var clients sync.WaitGroup
	var mu sync.Mutex

	for range 30 { // thirty clients at the same moment
		clients.Go(func() {
			began := time.Now()
			copies.Go(func() {
				sent.Add(1)
				if fresh() != nil {
					failed.Add(1)
				}
			})
			old()
			mu.Lock()
			slowest = max(slowest, time.Since(began))
			mu.Unlock()
		})
	}
	clients.Wait()
	copies.Wait()
	fmt.Println("clients: 30 answers, the slowest after", slowest)
	fmt.Printf("shadow:  %d copies, %d failed\n", sent.Load(), failed.Load())
}
