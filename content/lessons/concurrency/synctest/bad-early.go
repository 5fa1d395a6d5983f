package main

import (
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"
)

// remind calls send a day later.
func remind(send func()) {
	time.AfterFunc(1*time.Hour, send)
}

func TestNoReminderOnTheFirstDay(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var sent atomic.Bool
		remind(func() { sent.Store(true) })
		synctest.Wait()
		if sent.Load() {
			t.Error("the reminder is sent on the first day")
		}
	})
}
