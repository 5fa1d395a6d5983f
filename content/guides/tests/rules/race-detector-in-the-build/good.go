package main

import (
	"sync"
	"sync/atomic"
	"testing"
)

type Stats struct{ requests atomic.Int64 }

func (s *Stats) Count() { s.requests.Add(1) }

func TestCountFromManyRequests(t *testing.T) {
	var s Stats
	var wg sync.WaitGroup
	for range 100 {
		wg.Go(s.Count)
	}
	wg.Wait()
	if got := s.requests.Load(); got != 100 {
		t.Errorf("requests = %d, want 100", got)
	}
}
