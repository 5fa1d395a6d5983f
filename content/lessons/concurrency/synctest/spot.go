package main

import (
	"context"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"
)

// beat calls send once a minute.
func beat(ctx context.Context, send func()) {
	ticker := time.NewTicker(time.Minute)
	defer ticker.Stop()
	for {
		select {
		case <-ticker.C:
			send()
		case <-ctx.Done():
			return
		}
	}
}

func TestABeatEachMinute(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var beats atomic.Int64
		go beat(context.Background(), func() { beats.Add(1) })

		time.Sleep(time.Hour)
		synctest.Wait()
		if got := beats.Load(); got != 60 {
			t.Errorf("%d beats in an hour, want 60", got)
		}
	})
}
