package main

import (
	"fmt"
	"time"
)

func main() {
	start := time.Date(2026, time.March, 27, 16, 0, 0, 0, time.UTC) // a Friday
	steps := []int{1, 10, 50, 100}
	bake := 48 * time.Hour
	for i, share := range steps {
		begins := start.Add(time.Duration(i) * bake)
		fmt.Println(share, begins.Format("Mon 15:04"))
	}
}
