package main

import (
	"fmt"
	"sync"
	"sync/atomic"
	"time"
)

var queries atomic.Int64

func priceList() string {
	queries.Add(1)
	time.Sleep(300 * time.Millisecond) // a large join
	return "prices"
}

// A Cache keeps the price list for a minute.
type Cache struct {
	mu      sync.Mutex // guards the fields below
	list    string
	expires time.Time
}

func (c *Cache) Get() string {
	c.mu.Lock()
	if time.Now().Before(c.expires) {
		defer c.mu.Unlock()
		return c.list
	}
	c.mu.Unlock() // no query under the lock

	list := priceList()
	c.mu.Lock()
	defer c.mu.Unlock()
	c.list, c.expires = list, time.Now().Add(time.Minute)
	return list
}

func main() {
	var cache Cache
	var requests sync.WaitGroup
	for range 300 * 100 { // five minutes, 100 a second
		requests.Go(func() { cache.Get() })
		time.Sleep(10 * time.Millisecond)
	}
	requests.Wait()
	fmt.Println("30,000 requests in five minutes, queries:", queries.Load())
}
