package main

import (
	"fmt"
	"slices"
	"time"
)

// percentile returns the value that p percent of the sorted times do not exceed.
func percentile(sorted []time.Duration, p int) time.Duration {
	return sorted[(len(sorted)*p+99)/100-1]
}

func mean(times []time.Duration) time.Duration {
	var sum time.Duration
	for _, t := range times {
		sum += t
	}
	return sum / time.Duration(len(times))
}

func main() {
	// A thousand recommendations each. The old engine stalls in 2 of 100.
	var old, fresh []time.Duration
	for i := range 1000 {
		old = append(old, 80*time.Millisecond)
		if i%50 == 0 {
			old[i] = 2 * time.Second
		}
		fresh = append(fresh, 118*time.Millisecond)
		if i%50 == 0 {
			fresh[i] = 200 * time.Millisecond
		}
	}
	slices.Sort(old)
	slices.Sort(fresh)

	fmt.Println("          old     Go")
	fmt.Printf("mean  %7v %6v\n", mean(old).Round(time.Millisecond), mean(fresh).Round(time.Millisecond))
	for _, p := range []int{50, 95, 99} {
		fmt.Printf("p%d   %7v %6v\n", p, percentile(old, p), percentile(fresh, p))
	}
}
