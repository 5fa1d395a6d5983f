package main

import (
	"context"
	"errors"
	"time"
)

// ErrLate means that the engine gave no answer within the limit.
var ErrLate = errors.New("no answer within the limit")

type answer struct {
	books string
	err   error
}

// Ask runs engine in a goroutine and returns what it returns.
//
// When limit is over before, Ask returns ErrLate. When ctx ends before, Ask
// returns the cause of that. In both cases it returns at once, whether or not
// engine has noticed, and the context that engine was given has ended.
//
// No goroutine of Ask is left once engine has returned.
func Ask(ctx context.Context, limit time.Duration, engine func(context.Context) (string, error)) (string, error) {
	ctx, cancel := context.WithTimeoutCause(ctx, limit, ErrLate)
	defer cancel()
	answers := make(chan answer, 1)
	go func() {
		books, err := engine(ctx)
		answers <- answer{books, err}
	}()
	select {
	case a := <-answers:
		return a.books, a.err
	case <-ctx.Done():
		return "", context.Cause(ctx)
	}
}
