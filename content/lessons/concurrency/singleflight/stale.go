package main

import (
	"fmt"
	"math/rand/v2"
	"sync"
	"time"
)

func priceList() string {
	time.Sleep(300 * time.Millisecond)
	return "prices of " + time.Now().Format("15:04:05")
}

// A Cache answers with what it has, and renews it in the background in time.
type Cache struct {
	mu       sync.Mutex // guards the fields below
	list     string
	renew    time.Time // from then on, somebody should
	renewing bool
}

func (c *Cache) Get() string {
	c.mu.Lock()
	defer c.mu.Unlock()
	if time.Now().After(c.renew) && !c.renewing {
		c.renewing = true
		go func() {
			list := priceList()
			c.mu.Lock()
			defer c.mu.Unlock()
			early := rand.N(10 * time.Second) // not all caches at once
			c.list, c.renew, c.renewing = list, time.Now().Add(time.Minute-early), false
		}()
	}
	return c.list
}

func main() {
	cache := Cache{list: priceList(), renew: time.Now().Add(time.Minute)}
	var slowest time.Duration
	for range 300 {
		start := time.Now()
		cache.Get()
		slowest = max(slowest, time.Since(start))
		time.Sleep(time.Second)
	}
	fmt.Println("five minutes, one request a second; the slowest took", slowest)
}
