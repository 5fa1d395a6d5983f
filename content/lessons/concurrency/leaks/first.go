package main

import (
	"fmt"
	"runtime"
	"strings"
	"sync/atomic"
	"time"
)

var indexed atomic.Int64

// process reads one upload. A goroutine indexes the errors on the side.
func process(upload []string) {
	found := make(chan string)
	go func() {
		for range found {
			indexed.Add(1)
		}
	}()

	for _, line := range upload {
		if strings.HasPrefix(line, "ERROR") {
			found <- line
		}
	}
}

func main() {
	upload := []string{"INFO start", "ERROR disk full", "INFO stop"}
	time.Sleep(time.Second) // the runtime starts its own goroutines
	atRest := runtime.NumGoroutine()

	for requests := 1; requests <= 300; requests++ {
		process(upload)
		if requests%100 == 0 {
			time.Sleep(time.Second) // what can end has ended
			fmt.Printf("%d requests, %d errors indexed, %d goroutines left\n",
				requests, indexed.Load(), runtime.NumGoroutine()-atRest)
		}
	}
}
