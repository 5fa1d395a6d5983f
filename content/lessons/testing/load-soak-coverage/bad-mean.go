package main

import (
	"fmt"
	"slices"
	"time"
)

func main() {
	var took []time.Duration
	for i := range 1000 {
		if i%50 == 0 { // a lock that is held for long, now and then
			took = append(took, 3*time.Second)
		} else {
			took = append(took, 20*time.Millisecond)
		}
	}
	var sum time.Duration
	for _, t := range took {
		sum += t
	}
	slices.Sort(took)
	fmt.Println("mean:", sum/time.Duration(len(took)))
	fmt.Println("p50: ", took[500], " p99: ", took[990])
}
