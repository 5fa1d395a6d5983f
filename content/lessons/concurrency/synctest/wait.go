package main

import (
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"
)

const idle = 15 * time.Minute

// A session ends when nobody has touched it for 15 minutes.
type session struct{ timer *time.Timer }

func newSession(end func()) *session {
	return &session{time.AfterFunc(idle, end)} // end runs in a goroutine
}

func (s *session) touch() { s.timer.Reset(idle) }

func TestATouchKeepsTheSession(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var ended atomic.Bool
		s := newSession(func() { ended.Store(true) })

		time.Sleep(14 * time.Minute)
		s.touch()

		time.Sleep(idle - time.Nanosecond)
		synctest.Wait()
		if ended.Load() {
			t.Error("the session has ended too early")
		}

		time.Sleep(time.Nanosecond)
		synctest.Wait()
		if !ended.Load() {
			t.Error("nobody came for 15 minutes, and the session is open")
		}
	})
}
