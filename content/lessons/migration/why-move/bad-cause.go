package main

import (
	"fmt"
	"time"
)

// The query has no index. It takes a millisecond for each hundred rows.
func query(rows int) { time.Sleep(time.Duration(rows/100) * time.Millisecond) }

func main() {
	for _, language := range []string{"Python", "Go"} {
		began := time.Now()
		query(90_000)
		fmt.Printf("%-7s %v\n", language, time.Since(began).Round(time.Millisecond))
	}
	began := time.Now()
	query(100) // with the index
	fmt.Printf("%-7s %v\n", "index", time.Since(began).Round(time.Millisecond))
}
