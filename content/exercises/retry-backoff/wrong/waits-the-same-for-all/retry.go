package main

import (
	"context"
	"errors"
	"fmt"
	"time"
)

// A TemporaryError says that the same call may succeed later.
type TemporaryError struct {
	// After is what the other side asked for, with Retry-After: nobody calls
	// again before it is over. 0 if it did not say.
	After time.Duration
	Err   error
}

func (e *TemporaryError) Error() string { return e.Err.Error() }
func (e *TemporaryError) Unwrap() error { return e.Err }

// A Policy says how often and how slowly to try. All its values are positive.
type Policy struct {
	Attempts int           // calls at most, the first one included
	Base     time.Duration // the longest wait after the first failure
	Max      time.Duration // the longest wait after any failure
}

// Retry calls do until it returns nil, and returns nil.
//
//   - Only an error with a *TemporaryError in its chain is tried again.
//   - do is called at most p.Attempts times. Nothing is waited for after the
//     last one.
//   - The longest wait is p.Base after the first failure, doubles with each
//     one, and is never above p.Max. Retry waits for a random time between half
//     of it and all of it, and in any case for After.
//   - When ctx ends, Retry returns at once, and does not call do any more. It
//     begins no wait that does not end before ctx's deadline.
//   - The error begins with "attempt 3 of 5: ", as far as it came, and wraps
//     the last error of do. If Retry stopped because of ctx, it also wraps
//     ctx's cause, or context.DeadlineExceeded if the deadline is still to come.
//   - If ctx has ended before the first call, its cause is the error.
func Retry(ctx context.Context, p Policy, do func(ctx context.Context) error) error {
	if ctx.Err() != nil {
		return context.Cause(ctx)
	}
	longest := p.Base
	for attempt := 1; ; attempt++ {
		err := do(ctx)
		if err == nil {
			return nil
		}
		err = fmt.Errorf("attempt %d of %d: %w", attempt, p.Attempts, err)
		temporary, ok := errors.AsType[*TemporaryError](err)
		if !ok || attempt == p.Attempts {
			return err
		}
		longest = min(longest, p.Max)
		wait := longest
		longest *= 2
		if stop := pause(ctx, max(wait, temporary.After)); stop != nil {
			return fmt.Errorf("%w (no further attempt: %w)", err, stop)
		}
	}
}

// pause waits, and returns nil if ctx still goes on afterwards.
func pause(ctx context.Context, wait time.Duration) error {
	deadline, ok := ctx.Deadline()
	if ctx.Err() == nil && ok && time.Until(deadline) <= wait {
		return context.DeadlineExceeded
	}
	select {
	case <-time.After(wait):
	case <-ctx.Done():
	}
	return context.Cause(ctx)
}
