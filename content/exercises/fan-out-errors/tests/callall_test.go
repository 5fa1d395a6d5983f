package main

import (
	"context"
	"errors"
	"slices"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"
)

var errSoldOut = errors.New("stock: sold out")

// answers returns a call that takes some time and then gives an answer.
func answers(answer string, takes time.Duration) Call {
	return func(ctx context.Context) (string, error) {
		select {
		case <-time.After(takes):
			return answer, nil
		case <-ctx.Done():
			return "", ctx.Err()
		}
	}
}

// fails returns a call that takes some time and then fails with err.
func fails(err error, takes time.Duration) Call {
	return func(ctx context.Context) (string, error) {
		select {
		case <-time.After(takes):
			return "", err
		case <-ctx.Done():
			return "", ctx.Err()
		}
	}
}

func TestAnswersComeInTheOrderOfTheCalls(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		got, err := CallAll(t.Context(), []Call{
			answers("prices", 3*time.Second),
			answers("stock", 1*time.Second),
			answers("reviews", 2*time.Second),
		})
		want := []string{"prices", "stock", "reviews"}
		if err != nil || !slices.Equal(got, want) {
			t.Errorf("got %q and error %v, want %q and nil: whoever finishes first must not come first, so give each call its own slot", got, err, want)
		}
	})
}

func TestNoCallsNoAnswers(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		got, err := CallAll(t.Context(), nil)
		if len(got) != 0 || err != nil {
			t.Errorf("without any call: got %q and error %v, want no answers and nil", got, err)
		}
	})
}

func TestCallsRunAtTheSameTime(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		start := time.Now()
		CallAll(t.Context(), []Call{
			answers("prices", 3*time.Second),
			answers("stock", 1*time.Second),
			answers("reviews", 2*time.Second),
		})
		if took := time.Since(start); took != 3*time.Second {
			t.Errorf("calls of 3s, 1s and 2s took %v together, want 3s: start all of them before you wait for any", took)
		}
	})
}

func TestFirstFailureInTimeIsReturned(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		got, err := CallAll(t.Context(), []Call{
			answers("prices", time.Hour), // will return "context canceled"
			answers("reviews", time.Second),
			fails(errSoldOut, 2*time.Second), // fails first
			fails(errors.New("shipping: down"), 3*time.Second),
		})
		if !errors.Is(err, errSoldOut) {
			t.Errorf("the third call failed first, with %q, and CallAll returned \"%v\": the others fail because they were cancelled, so keep the first error in time, not in the slice, and wrap it with %%w", errSoldOut, err)
		}
		if len(got) != 0 {
			t.Errorf("one call failed and CallAll returned the answers %q, want none: half a result looks like a whole one", got)
		}
	})
}

func TestFirstFailureCancelsTheOthers(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		start := time.Now()
		CallAll(t.Context(), []Call{
			answers("prices", time.Hour),
			fails(errSoldOut, 2*time.Second),
		})
		if took := time.Since(start); took != 2*time.Second {
			t.Errorf("one call failed after 2s and CallAll returned after %v: give all calls a context of your own, and cancel it at the first failure", took)
		}
	})
}

func TestReturnsAfterEveryCallHasReturned(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var running atomic.Int32
		slowToStop := func(ctx context.Context) (string, error) {
			running.Add(1)
			defer running.Add(-1)
			select {
			case <-time.After(time.Hour):
				return "answer", nil
			case <-ctx.Done():
				time.Sleep(5 * time.Second) // rolls its transaction back
				return "", ctx.Err()
			}
		}
		_, err := CallAll(t.Context(), []Call{slowToStop, fails(errSoldOut, time.Second), slowToStop})
		if n := running.Load(); n != 0 {
			t.Errorf("CallAll returned while %d of its calls were still running: cancelling tells them to stop and does not wait for it; wait for all, then return", n)
		}
		if !errors.Is(err, errSoldOut) {
			t.Errorf("got the error \"%v\", want one that wraps %q", err, errSoldOut)
		}
		time.Sleep(time.Minute) // whoever still runs may end before the test does
	})
}

func TestCallerCanCancel(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ctx, cancel := context.WithTimeout(t.Context(), time.Second)
		defer cancel()
		start := time.Now()
		_, err := CallAll(ctx, []Call{answers("prices", time.Hour), answers("stock", time.Hour)})
		if took := time.Since(start); took != time.Second {
			t.Errorf("the caller's context ended after 1s and CallAll returned after %v: derive your context from ctx, not from context.Background()", took)
		}
		if !errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("the caller's context ended and CallAll returned the error \"%v\", want one that wraps %q", err, context.DeadlineExceeded)
		}
	})
}

func TestNothingIsLeftBehind(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var given context.Context
		CallAll(t.Context(), []Call{func(ctx context.Context) (string, error) {
			given = ctx
			return "ok", nil
		}})
		if given != nil && given.Err() == nil {
			t.Error("all calls succeeded and the context they were given is still open: cancel it on success as well, or it stays attached to the caller's context")
		}
	})
}
