package main

import (
	"fmt"
	"sync/atomic"
)

// Config is never changed once it is stored: whoever has one may read it.
type Config struct {
	Percent int
	Backend string
}

var current atomic.Pointer[Config]

func handle(request int) {
	c := current.Load() // once per request
	if request%100 < c.Percent {
		fmt.Println("request", request, "goes to", c.Backend)
	} else {
		fmt.Println("request", request, "goes to the old system")
	}
}

func main() {
	current.Store(&Config{Percent: 1, Backend: "orders-v1"})
	handle(7)
	current.Store(&Config{Percent: 10, Backend: "orders-v2"}) // the next rollout step
	handle(7)
}
