package main

import (
	"fmt"
	"sync"
	"time"
)

// A Partner allows ten calls in any second, and refuses the rest.
type Partner struct {
	mu    sync.Mutex // guards calls
	calls []time.Time
}

func (p *Partner) Send(invoice int) error {
	p.mu.Lock()
	defer p.mu.Unlock()
	for len(p.calls) > 0 && time.Since(p.calls[0]) >= time.Second {
		p.calls = p.calls[1:]
	}
	if len(p.calls) >= 10 {
		return fmt.Errorf("invoice %d: 429 Too Many Requests", invoice)
	}
	p.calls = append(p.calls, time.Now())
	return nil
}

func send(turn func()) (refused int, took time.Duration) {
	var partner Partner
	start := time.Now()
	for invoice := range 30 {
		turn()
		if partner.Send(invoice) != nil {
			refused++
		}
	}
	return refused, time.Since(start)
}

func main() {
	fmt.Println(send(func() {}))

	ticker := time.NewTicker(100 * time.Millisecond)
	defer ticker.Stop()
	fmt.Println(send(func() { <-ticker.C }))
}
