package main

import (
	"sync/atomic"
	"testing"
	"time"
)

// remind calls send after delay. Somebody has lost a third of it.
func remind(delay time.Duration, send func()) {
	time.AfterFunc(delay*2/3, send)
}

func TestTheReminderComesInTime(t *testing.T) {
	var sent atomic.Bool
	remind(50*time.Millisecond, func() { sent.Store(true) })
	time.Sleep(100 * time.Millisecond) // long enough, on this machine
	if !sent.Load() {
		t.Error("the reminder has not come")
	}
}
