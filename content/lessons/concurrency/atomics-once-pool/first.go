package main

import (
	"fmt"
	"sync"
	"sync/atomic"
	"time"
)

type Flags map[string]int // percent of traffic for each endpoint

var asked atomic.Int64

func loadFlags() Flags {
	asked.Add(1)
	time.Sleep(50 * time.Millisecond) // the flag service
	return Flags{"/customers": 10}
}

// The obvious way.
var flags Flags

func onFirstUse() Flags {
	if flags == nil {
		flags = loadFlags()
	}
	return flags
}

// The same, once.
var once = sync.OnceValue(loadFlags)

func main() {
	ways := []struct {
		name string
		get  func() Flags
	}{{"if nil", onFirstUse}, {"OnceValue", once}}
	for _, way := range ways {
		asked.Store(0)
		var requests sync.WaitGroup
		for range 200 {
			requests.Go(func() { _ = way.get()["/customers"] })
		}
		requests.Wait()
		fmt.Printf("%-10s 200 requests, calls to the flag service: %d\n", way.name, asked.Load())
	}
}
