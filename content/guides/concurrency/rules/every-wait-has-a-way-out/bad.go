package main

import (
	"fmt"
	"time"
)

func fetch() <-chan string {
	answer := make(chan string, 1)
	go func() {
		time.Sleep(time.Hour) // the upstream hangs
		answer <- "stock: 3"
	}()
	return answer
}

func handle() string {
	return <-fetch()
}

func main() {
	start := time.Now()
	fmt.Println(handle(), "after", time.Since(start))
}
