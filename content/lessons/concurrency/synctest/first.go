package main

import (
	"context"
	"errors"
	"slices"
	"testing"
	"testing/synctest"
	"time"
)

// send calls deliver until it succeeds, at most four times. It waits 1 s
// after the first failure, and twice as long after each one that follows.
func send(ctx context.Context, deliver func() error) (err error) {
	pause := time.Second
	for range 4 {
		if err = deliver(); err == nil {
			return nil
		}
		select {
		case <-time.After(pause):
			pause *= 2
		case <-ctx.Done():
			return context.Cause(ctx)
		}
	}
	return err
}

func TestSendWaitsLongerEachTime(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		start := time.Now()
		var tries []time.Duration
		err := send(t.Context(), func() error {
			tries = append(tries, time.Since(start))
			return errors.New("webhook: 503")
		})

		want := []time.Duration{0, 1 * time.Second, 3 * time.Second, 7 * time.Second}
		if !slices.Equal(tries, want) {
			t.Errorf("tried at %v, want %v", tries, want)
		}
		if took := time.Since(start); err == nil || took != 7*time.Second {
			t.Errorf("returned %v after %v, want an error after 7s", err, took)
		}
	})
}
