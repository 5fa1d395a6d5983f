package main

import (
	"fmt"
	"time"
)

func oldSystem() string { return "price 300" }

func newSystem() string {
	time.Sleep(3 * time.Second) // not yet tuned
	return "price 300"
}

func serve() string {
	answer := oldSystem()
	if shadow := newSystem(); shadow != answer {
		fmt.Println("differs:", shadow)
	}
	return answer
}

func main() {
	start := time.Now()
	fmt.Println(serve(), "after", time.Since(start).Round(time.Second))
}
