package main

import (
	"fmt"
	"slices"
	"time"
)

type change struct {
	what    string
	touches []string // teams
	signed  []string
	at      time.Time
	told    time.Time
}

// missing lists what keeps the change from going out.
func (c change) missing() (problems []string) {
	for _, team := range c.touches {
		if !slices.Contains(c.signed, team) {
			problems = append(problems, "the sign-off of "+team)
		}
	}
	if notice := c.at.Sub(c.told); len(c.touches) > 1 && notice < 48*time.Hour {
		problems = append(problems, fmt.Sprintf("notice: %.0f of 48 hours", notice.Hours()))
	}
	return problems
}

func main() {
	monday := time.Date(2026, time.March, 2, 9, 0, 0, 0, time.UTC)
	for _, c := range []change{
		{"rename a log field", []string{"crm"}, []string{"crm"}, monday.Add(time.Hour), monday},
		{"customers: email not null", []string{"crm", "billing"}, []string{"crm"}, monday.Add(26 * time.Hour), monday},
		{"orders: add a column", []string{"crm", "billing"}, []string{"billing", "crm"}, monday.Add(72 * time.Hour), monday},
	} {
		fmt.Printf("%-26s missing: %v\n", c.what, c.missing())
	}
}
