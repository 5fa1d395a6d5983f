package main

import (
	"fmt"
	"time"
)

func main() {
	const objective = 0.999 // of the requests in 30 days
	month := 30 * 24 * time.Hour
	budget := time.Duration((1 - objective) * float64(month))
	fmt.Println("a month may be without an answer for", budget.Round(time.Second))

	for _, rate := range []float64{0.001, 0.004, 0.02, 1} {
		lasts := time.Duration(float64(budget) / rate)
		fmt.Printf("at %5.1f%% errors the month is used up after %v\n", 100*rate, lasts.Round(time.Minute))
	}
}
