package main

import (
	"fmt"
	"sync"
)

type Latency struct {
	mu    sync.Mutex // guards count and worst
	count int
	worst int
}

func (l *Latency) Observe(ms int) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.count++
	l.worst = max(l.worst, ms)
}

func (l *Latency) Report() string {
	if l.count == 0 {
		return "no requests yet"
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	return fmt.Sprint(l.count, " requests, the slowest took ", l.worst, " ms")
}

func main() {
	var l Latency
	var wg sync.WaitGroup
	for ms := range 5 {
		wg.Go(func() { l.Observe(ms) })
	}
	wg.Go(func() { _ = l.Report() })
	wg.Wait()
	fmt.Println(l.Report())
}
