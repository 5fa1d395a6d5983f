package main

import "fmt"

func main() {
	people := 6.0
	// Share of a full week's work that a person gets done, by week.
	alone := []float64{0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.8, 0.9, 0.9, 1}
	paired := []float64{0.2, 0.4, 0.5, 0.6, 0.8, 0.9, 1, 1, 1, 1, 1, 1}

	sum := func(weeks []float64) (total float64) {
		for _, w := range weeks {
			total += w
		}
		return total
	}
	fmt.Printf("by themselves:             %4.1f person-weeks of work in 12 weeks\n", people*sum(alone))
	fmt.Printf("workshop, then in pairs:   %4.1f person-weeks in 12 weeks, less %.1f for the workshop\n",
		people*sum(paired), people*0.4)
}
