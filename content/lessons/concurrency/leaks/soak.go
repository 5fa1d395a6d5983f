package main

import (
	"fmt"
	"runtime"
	"time"
)

// client stands for a library that somebody else wrote.
type client struct{ renew time.Time }

// Get signs in again every 12 hours. Each session has a goroutine that
// waits for the server to end it, and old sessions are never ended.
func (c *client) Get() {
	if time.Now().Before(c.renew) {
		return
	}
	c.renew = time.Now().Add(12 * time.Hour)
	ended := make(chan struct{})
	go func() {
		<-ended
	}()
}

func main() {
	time.Sleep(time.Second) // the runtime starts its own goroutines
	atRest := runtime.NumGoroutine()
	start := time.Now()
	pool := make([]client, 40)

	for _, hours := range []time.Duration{1, 8, 24, 48} {
		for time.Since(start) < hours*time.Hour { // steady load: a call per minute and client
			for i := range pool {
				pool[i].Get()
			}
			time.Sleep(time.Minute)
		}
		fmt.Printf("%2d h: %3d goroutines\n", hours, runtime.NumGoroutine()-atRest)
	}
}
