package main

import (
	"fmt"
	"sync"
	"time"
)

type Prices struct {
	mu sync.RWMutex // guards of
	of map[string]int
}

func (p *Prices) Of(item string) int {
	p.mu.RLock()
	defer p.mu.RUnlock()
	return p.of[item]
}

func (p *Prices) Total(items []string) int {
	p.mu.RLock()
	defer p.mu.RUnlock()
	total := 0
	for _, item := range items {
		time.Sleep(time.Millisecond)
		total += p.Of(item)
	}
	return total
}

func (p *Prices) Set(item string, cents int) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.of[item] = cents
}

func main() {
	p := &Prices{of: map[string]int{"lamp": 39_00, "desk": 99_00}}
	go p.Set("lamp", 35_00) // once a day
	fmt.Println(p.Total([]string{"lamp", "desk"}))
}
