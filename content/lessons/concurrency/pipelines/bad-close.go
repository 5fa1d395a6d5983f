package main

import (
	"fmt"
	"time"
)

func main() {
	raw := make(chan int)
	go func() {
		defer close(raw)
		for line := range 6 {
			raw <- line
		}
	}()

	located := make(chan int)
	for worker := range 3 {
		go func() {
			defer close(located)
			for line := range raw {
				time.Sleep(time.Duration(worker+1) * time.Millisecond)
				located <- line
			}
		}()
	}
	for line := range located {
		fmt.Println("line", line)
	}
	time.Sleep(10 * time.Millisecond) // writes the report
}
