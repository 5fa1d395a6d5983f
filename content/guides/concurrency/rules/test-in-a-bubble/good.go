package main

import (
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"
)

// remind calls send after delay. Somebody has lost a third of it.
func remind(delay time.Duration, send func()) {
	time.AfterFunc(delay*2/3, send)
}

func TestTheReminderComesInTime(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var sent atomic.Bool
		remind(24*time.Hour, func() { sent.Store(true) })

		time.Sleep(24*time.Hour - time.Nanosecond)
		synctest.Wait()
		if sent.Load() {
			t.Error("the reminder has come too early")
		}
		time.Sleep(time.Nanosecond)
		synctest.Wait()
		if !sent.Load() {
			t.Error("the reminder has not come")
		}
	})
}
