package main

import (
	"fmt"
	"sync"
	"sync/atomic"
	"time"
)

// A Group runs one call for all who want the same at the same time.
type Group struct {
	mu      sync.Mutex // guards flights
	flights map[string]*flight
}

type flight struct {
	done  chan struct{} // closed when value is there
	value string
}

func (g *Group) Do(key string, call func() string) string {
	g.mu.Lock()
	if f, ok := g.flights[key]; ok {
		g.mu.Unlock()
		<-f.done
		return f.value
	}
	f := &flight{done: make(chan struct{})}
	g.flights[key] = f
	g.mu.Unlock()

	f.value = call()
	g.mu.Lock()
	delete(g.flights, key)
	g.mu.Unlock()
	close(f.done)
	return f.value
}

func main() {
	var queries atomic.Int64
	priceList := func() string {
		queries.Add(1)
		time.Sleep(300 * time.Millisecond)
		return "prices"
	}
	group := Group{flights: map[string]*flight{}}
	var requests sync.WaitGroup
	for range 30 {
		requests.Go(func() { group.Do("prices", priceList) })
		time.Sleep(10 * time.Millisecond)
	}
	requests.Wait()
	fmt.Println("30 requests within 300 ms, queries:", queries.Load())
	group.Do("prices", priceList)
	fmt.Println("one more, later, queries:", queries.Load())
}
