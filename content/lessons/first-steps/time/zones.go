package main

import (
	"fmt"
	"time"
	_ "time/tzdata"
)

func main() {
	berlin, err := time.LoadLocation("Europe/Berlin")
	if err != nil {
		fmt.Println(err)
		return
	}
	// The night in which Berlin puts the clock forward, from 2 to 3.
	before := time.Date(2026, time.March, 28, 12, 0, 0, 0, berlin)
	fmt.Println("noon:        ", before)
	fmt.Println("in a day:    ", before.AddDate(0, 0, 1))
	fmt.Println("in 24 hours: ", before.Add(24*time.Hour))
	fmt.Println("the same, UTC:", before.Add(24*time.Hour).UTC())
}
