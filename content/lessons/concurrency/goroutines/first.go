package main

import (
	"fmt"
	"time"
)

// ask stands for a call to another service that takes a while to answer.
func ask(service string, takes time.Duration, answers chan<- string) {
	time.Sleep(takes)
	answers <- service
}

func main() {
	start := time.Now()
	answers := make(chan string)

	go ask("users", 300*time.Millisecond, answers)
	go ask("orders", 100*time.Millisecond, answers)
	go ask("stock", 200*time.Millisecond, answers)

	for range 3 {
		service := <-answers
		fmt.Println(service, "answered after", time.Since(start).Round(50*time.Millisecond))
	}
}
