package main

import (
	"encoding/json"
	"fmt"
	"time"
)

// A Payment has the time at which it was made.
type Payment struct {
	Order int
	Cents int
	time.Time
}

func main() {
	made := time.Date(2026, time.March, 1, 9, 30, 0, 0, time.UTC)
	data, err := json.Marshal(Payment{Order: 17, Cents: 1250, Time: made})
	fmt.Println(string(data), err)
}
