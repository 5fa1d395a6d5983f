package main

import "fmt"

func main() {
	done := make(chan struct{})
	defer close(done)
	requests := 0
	for range 100 {
		handle(done)
		requests++
	}
	fmt.Println("http_requests_total", requests)
	fmt.Println("http_errors_total 0")
}

// handle forgets a goroutine.
func handle(done <-chan struct{}) {
	go func() { <-done }()
}
