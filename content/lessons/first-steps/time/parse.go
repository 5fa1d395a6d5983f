package main

import (
	"fmt"
	"time"
)

func main() {
	for _, text := range []string{
		"2026-03-01T09:30:00Z",
		"2026-03-01T09:30:00+01:00",
		"2026-03-01 09:30:00",
		"2026-02-30T09:30:00Z",
	} {
		t, err := time.Parse(time.RFC3339, text)
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Println(t.UTC())
	}

	local, err := time.ParseInLocation(time.DateTime, "2026-03-01 09:30:00", time.FixedZone("CET", 3600))
	fmt.Println(local.UTC(), err)

	timeout, err := time.ParseDuration("1m30s")
	fmt.Println(timeout, err)
	_, err = time.ParseDuration("30")
	fmt.Println(err)
}
