package main

import (
	"fmt"
	"time"
)

func call() { time.Sleep(50 * time.Millisecond) }

func main() {
	start := time.Now()
	for range 20 {
		call()
		time.Sleep(100 * time.Millisecond) // ten a second
	}
	fmt.Printf("%.1f calls a second\n", 20/time.Since(start).Seconds())
}
