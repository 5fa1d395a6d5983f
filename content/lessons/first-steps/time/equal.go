package main

import (
	"fmt"
	"time"
)

func main() {
	utc := time.Date(2026, time.March, 1, 9, 0, 0, 0, time.UTC)
	there := utc.In(time.FixedZone("CET", 3600))
	fmt.Println(there.Format(time.RFC3339))
	fmt.Println(utc == there, utc.Equal(there), there.Before(utc))
}
