package main

import (
	"fmt"
	"runtime"
	"time"
)

func ask(replica int, answers chan<- string) {
	time.Sleep(time.Duration(replica) * 10 * time.Millisecond)
	answers <- fmt.Sprint("replica ", replica)
}

func first() string {
	answers := make(chan string)
	go ask(1, answers)
	go ask(2, answers)
	return <-answers
}

func main() {
	for range 50 {
		first()
	}
	time.Sleep(time.Minute)
	fmt.Println("goroutines after 50 questions:", runtime.NumGoroutine())
}
