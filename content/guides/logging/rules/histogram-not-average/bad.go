package main

import (
	"fmt"
	"time"
)

func main() {
	var sum time.Duration
	durations := requestDurations()
	for _, d := range durations {
		sum += d
	}
	fmt.Println("average:", sum/time.Duration(len(durations)))
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
