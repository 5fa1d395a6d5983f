package main

import (
	"fmt"
	"sync"
	"time"
)

func main() {
	var mu sync.Mutex
	prices, calls := map[string]int{}, 0
	price := func(item string) int {
		mu.Lock()
		p, ok := prices[item]
		mu.Unlock()
		if !ok {
			calls++
			time.Sleep(10 * time.Millisecond)
			p = 39
			mu.Lock()
			prices[item] = p
			mu.Unlock()
		}
		return p
	}
	var wg sync.WaitGroup
	for range 5 {
		wg.Go(func() { price("lamp") })
	}
	wg.Wait()
	price("lamp")
	fmt.Println(calls)
}
