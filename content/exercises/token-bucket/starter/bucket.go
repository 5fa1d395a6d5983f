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

	mu     sync.Mutex // guards the fields below
	tokens int
	last   time.Time // when tokens was brought up to date
}

// NewBucket returns a full bucket. every is more than 0, burst at least 1.
func NewBucket(every time.Duration, burst int) *Bucket {
	return &Bucket{every: every, burst: burst, tokens: burst, last: time.Now()}
}

// Allow takes a token if there is one that nobody waits for, and says whether it did.
// It does not wait.
func (b *Bucket) Allow() bool {
	now := time.Now()
	b.tokens = min(b.burst, b.tokens+int(now.Sub(b.last)/b.every))
	b.last = now
	if b.tokens == 0 {
		return false
	}
	b.tokens--
	return true
}

// Wait takes the next token that nobody else waits for, and returns nil when it is
// there. If ctx ends first, Wait returns its cause. If it is sure from the start that
// ctx's deadline comes before the token does, Wait returns ErrTooLong at once. With
// an error, no token is taken.
func (b *Bucket) Wait(ctx context.Context) error {
	for !b.Allow() {
		time.Sleep(b.every)
	}
	return nil
}
