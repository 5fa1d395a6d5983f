package main

import (
	"fmt"
	"sync"
	"sync/atomic"
	"time"
)

type Stats struct {
	requests atomic.Int64
	inFlight atomic.Int64
	peak     atomic.Int64
}

func (s *Stats) Begin() {
	s.requests.Add(1)
	now := s.inFlight.Add(1) // the value after adding
	for {
		peak := s.peak.Load()
		if now <= peak || s.peak.CompareAndSwap(peak, now) {
			return
		}
	}
}

func (s *Stats) End() { s.inFlight.Add(-1) }

func main() {
	var stats Stats
	var wg sync.WaitGroup
	for range 20 {
		time.Sleep(time.Millisecond)
		wg.Go(func() {
			stats.Begin()
			defer stats.End()
			time.Sleep(10 * time.Millisecond)
		})
	}
	wg.Wait()
	fmt.Println(stats.requests.Load(), "requests, at most", stats.peak.Load(), "at once, now", stats.inFlight.Load())
}
