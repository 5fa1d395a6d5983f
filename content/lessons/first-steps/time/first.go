package main

import (
	"fmt"
	"time"
)

func main() {
	paid := time.Date(2026, time.January, 31, 14, 5, 0, 0, time.UTC)
	fmt.Println("paid:   ", paid)
	fmt.Println("30 days:", paid.AddDate(0, 0, 30).Format(time.DateOnly))
	fmt.Println("a month:", paid.AddDate(0, 1, 0).Format(time.DateOnly))

	timeout := 1500 * time.Millisecond
	fmt.Println("timeout:", timeout, "=", timeout.Seconds(), "seconds")

	due := paid.Add(72 * time.Hour)
	fmt.Println("due:    ", due.Format("2 Jan 2006, 15:04"), "after", due.Sub(paid))
}
