package main

import (
	"fmt"
	"time"
)

// ask begins at once, and its answer can be received later.
func ask(service string) <-chan string {
	answer := make(chan string, 1)
	go func() {
		time.Sleep(200 * time.Millisecond)
		answer <- service + ": fine"
	}()
	return answer
}

func main() {
	start := time.Now()
	for _, service := range []string{"orders", "stock", "payments"} {
		fmt.Println(<-ask(service))
	}
	fmt.Println("took", time.Since(start).Round(time.Millisecond))
}
