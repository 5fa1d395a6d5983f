package main

import (
	"context"
	"errors"
	"sync"
	"time"
)

// ErrTooLong says that the turn would come after the deadline of the context.
var ErrTooLong = errors.New("the turn comes after the deadline")

// A Bucket lets calls through at a steady rate, and a few of them at once. Any
// number of goroutines may use it. It needs no goroutine of its own.
type Bucket struct {
	every time.Duration // one token comes in this time
	burst int           // the most that the bucket holds

	mu   sync.Mutex // guards the fields below
	full time.Time  // when the bucket will be full, if nobody takes a token until then
}

// NewBucket returns a full bucket. every is more than 0, burst at least 1.
func NewBucket(every time.Duration, burst int) *Bucket {
	return &Bucket{every: every, burst: burst}
}

// Allow takes a token if there is one that nobody waits for, and says whether it did.
// It does not wait.
func (b *Bucket) Allow() bool {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.untilNext() > 0 {
		return false
	}
	b.full = b.full.Add(b.every)
	return true
}

// Wait takes the next token that nobody else waits for, and returns nil when it is
// there. If ctx ends first, Wait returns its cause. If it is sure from the start that
// ctx's deadline comes before the token does, Wait returns ErrTooLong at once. With
// an error, no token is taken.
func (b *Bucket) Wait(ctx context.Context) error {
	if ctx.Err() != nil {
		return context.Cause(ctx)
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	wait := b.untilNext()
	if deadline, ok := ctx.Deadline(); ok && time.Until(deadline) < wait {
		return ErrTooLong
	}
	turn := time.NewTimer(wait)
	defer turn.Stop()
	select {
	case <-turn.C:
		b.full = b.full.Add(b.every)
		return nil
	case <-ctx.Done():
		return context.Cause(ctx)
	}
}

// untilNext is how long it takes until the next token, 0 or less if there is one.
// The caller holds b.mu.
func (b *Bucket) untilNext() time.Duration {
	now := time.Now()
	if b.full.Before(now) {
		b.full = now // full already: it holds no more than burst
	}
	return b.full.Sub(now) - time.Duration(b.burst-1)*b.every
}
