package main

import (
	"fmt"
	"sync/atomic"
)

var hits, misses atomic.Int64

func price(cache map[string]int, item string) int {
	if cents, ok := cache[item]; ok {
		hits.Add(1)
		return cents
	}
	misses.Add(1)
	cache[item] = 300
	return 300
}

func main() {
	cache := map[string]int{}
	for _, item := range []string{"tea", "tea", "cups", "tea", "tea", "cups"} {
		price(cache, item)
	}
	fmt.Println("price_cache_hits_total", hits.Load())
	fmt.Println("price_cache_misses_total", misses.Load())
}
