package main

import "fmt"

func main() {
	const ease = 3.0 // weeks until a team is at ease with Go: 2 to 4
	first, doubled := 0.0, ease
	for _, e := range []struct {
		name  string
		weeks float64
	}{{"prices", 1}, {"orders", 2}, {"refunds", 2.5}, {"payments", 4}} {
		first += e.weeks
		doubled += 2 * e.weeks
	}
	fmt.Printf("as estimated:           %4.1f weeks\n", first)
	fmt.Printf("doubled, and learning:  %4.1f weeks\n", doubled)

	const each = 2.0 // weeks for one endpoint
	for _, team := range []struct {
		name      string
		endpoints int
		months    float64
	}{{"Python", 30, 6}, {"Java", 50, 8}} {
		weeks := team.months * 52 / 12
		fmt.Printf("%-6s team: %d endpoints in %.0f weeks, so %.1f at a time\n",
			team.name, team.endpoints, weeks, float64(team.endpoints)*each/weeks)
	}
}
