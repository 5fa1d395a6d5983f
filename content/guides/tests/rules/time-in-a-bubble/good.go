package main

import (
	"testing"
	"testing/synctest"
	"time"
)

// remind calls send after the wait.
func remind(wait time.Duration, send func()) {
	go func() {
		time.Sleep(wait)
		send()
	}()
}

func TestRemind(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		sent := false
		remind(24*time.Hour, func() { sent = true })

		time.Sleep(24*time.Hour - time.Second)
		synctest.Wait()
		if sent {
			t.Error("the reminder came a second early")
		}
		time.Sleep(time.Second)
		synctest.Wait()
		if !sent {
			t.Error("no reminder after a day")
		}
	})
}
