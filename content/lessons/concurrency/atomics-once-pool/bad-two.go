package main

import (
	"fmt"
	"runtime"
	"sync/atomic"
)

type Latency struct {
	count atomic.Int64
	sum   atomic.Int64 // ms
}

func (l *Latency) Observe(ms int64) {
	l.count.Add(1)
	runtime.Gosched() // another goroutine's turn
	l.sum.Add(ms)
}

func (l *Latency) Mean() int64 { return l.sum.Load() / l.count.Load() }

func main() {
	var l Latency
	l.Observe(100)
	go l.Observe(100)
	runtime.Gosched()
	fmt.Println("every request took 100 ms; mean:", l.Mean())
}
