package main

import (
	"fmt"
	"time"
)

// limits are the buckets' upper ends; the last bucket has none.
var limits = []time.Duration{25 * time.Millisecond, 100 * time.Millisecond, 250 * time.Millisecond, time.Second}

func main() {
	counts := make([]int, len(limits)+1)
	for _, d := range requestDurations() {
		bucket := 0
		for bucket < len(limits) && d > limits[bucket] {
			bucket++
		}
		counts[bucket]++
	}
	for i, n := range counts {
		if i < len(limits) {
			fmt.Println("up to", limits[i], "-", n)
		} else {
			fmt.Println("above -", n)
		}
	}
}

// requestDurations has 97 quick requests and 3 that wait for a timeout.
func requestDurations() []time.Duration {
	var ds []time.Duration
	for i := range 100 {
		if i < 97 {
			ds = append(ds, 20*time.Millisecond)
		} else {
			ds = append(ds, 2*time.Second)
		}
	}
	return ds
}
