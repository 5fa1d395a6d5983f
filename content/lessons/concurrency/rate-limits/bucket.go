package main

import (
	"fmt"
	"time"
)

// A Bucket holds up to burst tokens and gets rate of them in a second. For one
// goroutine; the exercise makes it safe for many.
type Bucket struct {
	rate, burst float64
	tokens      float64
	last        time.Time
}

func (b *Bucket) Allow() bool {
	now := time.Now()
	b.tokens = min(b.burst, b.tokens+now.Sub(b.last).Seconds()*b.rate)
	b.last = now
	if b.tokens < 1 {
		return false
	}
	b.tokens--
	return true
}

func main() {
	b := &Bucket{rate: 2, burst: 4, tokens: 4, last: time.Now()}
	start := time.Now()
	for _, pause := range []time.Duration{0, 0, 0, 0, 0, 500, 0, 250, 250, 60_000, 0, 0, 0, 0} {
		time.Sleep(pause * time.Millisecond)
		fmt.Printf("%6.2f s  %-5t  %.1f left\n", time.Since(start).Seconds(), b.Allow(), b.tokens)
	}
}
