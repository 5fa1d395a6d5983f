package main

import (
	"fmt"
	"time"
)

// As read from the configuration, in seconds.
var timeoutSeconds = 30

func main() {
	timeout := time.Duration(timeoutSeconds)
	fmt.Println("timeout:", timeout)

	start := time.Now()
	select {
	case <-time.After(time.Second): // an answer, after a second
		fmt.Println("answered")
	case <-time.After(timeout):
		fmt.Println("gave up after", time.Since(start))
	}
}
