package main

import (
	"testing"
	"time"
)

// remind calls send after the wait.
func remind(wait time.Duration, send func()) {
	go func() {
		time.Sleep(wait + 30*time.Millisecond) // a slow day
		send()
	}()
}

func TestRemind(t *testing.T) {
	sent := make(chan bool, 1)
	remind(100*time.Millisecond, func() { sent <- true })
	time.Sleep(120 * time.Millisecond)
	select {
	case <-sent:
	default:
		t.Error("no reminder yet")
	}
}
