package main

import (
	"fmt"
	"time"
)

func main() {
	answer := make(chan string, 1)
	go func() {
		time.Sleep(50 * time.Millisecond)
		answer <- "three books"
	}()

	for looks := 1; ; looks++ {
		select {
		case books := <-answer:
			fmt.Println(books)
			return
		default: // not yet: look again
			if looks == 100_000 {
				fmt.Println("looked", looks, "times, did nothing else")
				return
			}
		}
	}
}
