package main

import "fmt"

func main() {
	const (
		lead       = 0.40 // of the lead's time goes into race conditions
		incidents  = 4.0  // a month
		people     = 3.0  // called in an incident
		hours      = 2.5  // until it is over
		hourCost   = 80.0 // of one developer, in euros
		lostHour   = 600  // revenue, in euros
		monthHours = 150
	)
	leadCost := lead * monthHours * hourCost
	onCall := incidents * people * hours * hourCost
	lost := incidents * hours * lostHour

	fmt.Printf("race conditions  %7.0f\n", leadCost)
	fmt.Printf("incidents        %7.0f\n", onCall)
	fmt.Printf("lost revenue     %7.0f\n", lost)
	fmt.Printf("a month          %7.0f euros\n", leadCost+onCall+lost)
}
