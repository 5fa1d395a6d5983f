package main

import "fmt"

type endpoint struct {
	name     string
	requests int // in a day
	peak     int // in the busiest minute
}

func main() {
	for _, e := range []endpoint{
		{"GET /prices", 410_000, 520},
		{"POST /webhooks", 4_100, 2_900},
	} {
		average := float64(e.requests) / (24 * 60)
		fmt.Printf("%-16s %6.1f a minute on average, %5d at the peak: %.0f times\n", e.name, average, e.peak, float64(e.peak)/average)
	}
}
