package main

import (
	"fmt"
	"time"
)

func main() {
	start := time.Now()
	fmt.Println(start)
	time.Sleep(250 * time.Millisecond) // the work
	fmt.Println("took", time.Since(start))

	stored := start.Round(0) // as after a trip through JSON or a database
	fmt.Println(stored)
	fmt.Println(start == stored, start.Equal(stored))
}
