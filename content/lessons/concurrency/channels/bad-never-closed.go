package main

import (
	"fmt"
	"runtime"
)

// store keeps the notes of one request until there are no more.
func store(notes <-chan string) {
	for note := range notes {
		_ = note // would go to a database
	}
}

func handle() {
	notes := make(chan string)
	go store(notes)
	notes <- "started"
	notes <- "finished"
}

func main() {
	before := runtime.NumGoroutine()
	for range 1000 {
		handle()
	}
	left := runtime.NumGoroutine() - before
	fmt.Println("1000 requests answered,", left, "goroutines left over")
}
