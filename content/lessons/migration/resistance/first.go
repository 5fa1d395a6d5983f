package main

import "fmt"

func main() {
	// What it costs now, each month.
	const (
		incidentHours = 36.0 // hours of people in incidents
		lostRevenue   = 5200.0
		maintenance   = 90.0 // hours of people
		hour          = 80.0 // euros
	)
	// What it costs to move.
	const (
		estimate = 900.0 // hours of development, as estimated
		learning = 240.0 // hours until the team is at ease
		twice    = 2     // systems to run, for this many months more
	)
	now := incidentHours*hour + lostRevenue + maintenance*hour
	for _, c := range []struct {
		name   string
		times  float64 // the estimate
		saving float64 // of incidents and revenue
	}{{"as hoped", 1, 0.8}, {"doubled", 2, 0.5}, {"badly", 3, 0.3}} {
		once := (estimate*c.times+learning)*hour + twice*maintenance*hour
		saved := c.saving*(incidentHours*hour+lostRevenue) + 0.3*maintenance*hour // maintenance −30%
		fmt.Printf("%-9s costs %6.0f once, saves %5.0f of %.0f a month: paid back in %2.0f months\n",
			c.name, once, saved, now, once/saved)
	}
}
