package main

import (
	"fmt"
	"time"
)

func main() {
	parsed := make(chan int)
	go func() {
		defer close(parsed)
		start := time.Now()
		for line := range 6 {
			parsed <- line
			fmt.Println("parsed line", line, "at", time.Since(start))
		}
	}()

	stored := make(chan int)
	go func() {
		defer close(stored)
		for line := range parsed {
			stored <- line
		}
	}()

	for range stored {
		time.Sleep(time.Second) // the disk is slow today
	}
}
