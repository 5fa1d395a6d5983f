package main

import "fmt"

func main() {
	// Share of endpoints that are "done" by the count of tickets, week by
	// week, and the share of the traffic that Go answers.
	tickets := []int{10, 30, 55, 75, 88, 93, 95, 96}
	traffic := []int{0, 0, 0, 1, 1, 10, 12, 14}
	for week := range tickets {
		fmt.Printf("week %d: tickets %2d%%, traffic on Go %2d%%\n", week+1, tickets[week], traffic[week])
	}
}
