package main

import (
	"fmt"
	"time"
)

func main() {
	days := []struct {
		what string
		days int
	}{
		{"inventory of the endpoint, recordings, list of changes", 1},
		{"port, in pairs, with tests", 3},
		{"response diff, until it is empty", 2},
		{"load test, dashboards, runbook, review", 1},
		{"shadow; then 1%, 10%, 50%, 100%", 2},
		{"retrospective, lunch", 1},
	}
	day := time.Date(2026, time.March, 2, 0, 0, 0, 0, time.UTC) // a Monday
	total := 0
	for _, step := range days {
		from := day
		for n := step.days; n > 0; day = day.AddDate(0, 0, 1) {
			if w := day.Weekday(); w != time.Saturday && w != time.Sunday {
				n--
			}
		}
		total += step.days
		fmt.Printf("%s – %s  %s\n", from.Format("Mon 2"), day.AddDate(0, 0, -1).Format("Mon 2"), step.what)
	}
	fmt.Println(total, "working days")
}
