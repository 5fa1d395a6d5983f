package main

import (
	"fmt"
	"strings"
)

type status struct {
	done, all        int     // endpoints
	share            float64 // of the traffic, on Go
	latency, errors  float64 // against the old system: percent more or less
	next, risk, help string
}

// page is what goes out each Friday. It fits on a screen.
func (s status) page() string {
	light := "green"
	if s.latency > 10 || s.errors > 0.1 {
		light = "red: rolled back or paused"
	}
	bar := strings.Repeat("█", int(s.share/2.5)) + strings.Repeat("·", 40-int(s.share/2.5))
	return fmt.Sprintf("CRM to Go, %d of %d endpoints, %s\n%s %.0f%% of the traffic\n"+
		"latency %+.0f%%, errors %.2f%%\nnext:  %s\nrisk:  %s\nhelp:  %s\n",
		s.done, s.all, light, bar, s.share, s.latency, s.errors, s.next, s.risk, s.help)
}

func main() {
	fmt.Print(status{
		done: 14, all: 50, share: 61, latency: -38, errors: 0.02,
		next: "refunds, 1% on Tuesday",
		risk: "customers table: sign-off of both teams by Thursday",
		help: "one day with somebody who knows the old export",
	}.page())
}
