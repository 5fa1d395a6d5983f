package main

import (
	"fmt"
	"sync/atomic"
	"time"
)

// Flags is a whole set of decisions. It is replaced, never changed.
type Flags struct{ invoices int }

var current atomic.Pointer[Flags]

// watch replaces the flags when the file on disk, the database or the flag
// service has new ones. Requests never wait for it.
func watch(changes <-chan Flags) {
	for flags := range changes {
		current.Store(&flags)
	}
}

func handle(request int) string {
	flags := current.Load() // once: one request, one decision
	time.Sleep(300 * time.Millisecond)
	if flags.invoices > 0 {
		return fmt.Sprint("request ", request, ": new")
	}
	return fmt.Sprint("request ", request, ": legacy")
}

func main() {
	current.Store(&Flags{invoices: 100})
	changes := make(chan Flags)
	go watch(changes)

	go func() {
		time.Sleep(500 * time.Millisecond)
		changes <- Flags{invoices: 0}
		fmt.Println("somebody sets the share to 0")
	}()
	for request := range 4 {
		fmt.Println(handle(request + 1))
	}
}
