package main

import (
	"fmt"
	"runtime"
	"time"
)

// heartbeat calls beat every second until the caller calls stop.
func heartbeat(beat func()) (stop func()) {
	ticker := time.NewTicker(time.Second)
	go func() {
		for range ticker.C {
			beat()
		}
	}()
	return ticker.Stop
}

func main() {
	time.Sleep(time.Second) // the runtime starts its own goroutines
	atRest := runtime.NumGoroutine()

	beats := make(chan struct{}, 1000)
	for range 100 {
		stop := heartbeat(func() { beats <- struct{}{} })
		time.Sleep(2500 * time.Millisecond)
		stop()
	}
	time.Sleep(time.Hour)
	fmt.Println("beats:", len(beats))
	fmt.Println("goroutines left:", runtime.NumGoroutine()-atRest)
}
