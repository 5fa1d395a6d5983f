package main

import "fmt"

type pain struct {
	what    string
	perWeek float64 // how often
	minutes float64 // each time, all people together
}

func main() {
	pains := []pain{
		{"build and wait", 120, 20},
		{"flaky test, run again", 30, 12},
		{"deploy that is rolled back", 0.5, 360},
		{"paged at night", 1, 240},
	}
	worst := pains[0]
	for _, p := range pains {
		fmt.Printf("%-28s %4.1f hours a week\n", p.what, p.perWeek*p.minutes/60)
		if p.perWeek*p.minutes > worst.perWeek*worst.minutes {
			worst = p
		}
	}
	fmt.Println("to show first:", worst.what)
}
