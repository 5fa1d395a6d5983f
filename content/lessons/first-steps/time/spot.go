package main

import (
	"fmt"
	"time"
)

type Offer struct{ Ends time.Time }

func (o Offer) Open(now time.Time) bool {
	if o.Ends == time.Unix(0, 0) {
		return true
	}
	return now.Before(o.Ends)
}

func main() {
	now := time.Date(2026, time.March, 1, 9, 0, 0, 0, time.UTC)
	tomorrow := now.Add(24 * time.Hour)
	fmt.Println(Offer{Ends: tomorrow}.Open(now))
	fmt.Println(Offer{}.Open(now))
}
