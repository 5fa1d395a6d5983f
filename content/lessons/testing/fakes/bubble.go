package main

import (
	"context"
	"testing"
	"testing/synctest"
	"time"
)

// Poll asks until the invoice is paid, once a minute.
func Poll(ctx context.Context, paid func() bool) error {
	for !paid() {
		select {
		case <-time.After(time.Minute):
		case <-ctx.Done():
			return ctx.Err()
		}
	}
	return nil
}

func TestPollAsksOnceAMinute(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		asked := 0
		began := time.Now()
		if err := Poll(t.Context(), func() bool { asked++; return asked == 4 }); err != nil {
			t.Fatal(err)
		}
		t.Log("asked", asked, "times in", time.Since(began))
	})
}
