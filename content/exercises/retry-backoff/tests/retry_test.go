package main

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"testing/synctest"
	"time"
)

var (
	errBusy     = errors.New("tax: 503")
	errDeclined = errors.New("card declined")
	errDeploy   = errors.New("the service is shutting down")

	fourTimes = Policy{Attempts: 4, Base: time.Second, Max: time.Minute}
)

func busy() error { return &TemporaryError{Err: errBusy} }

func TestASuccessEndsIt(t *testing.T) {
	got := retry(t, context.Background(), fourTimes, busy(), busy(), nil)
	if got.err != nil {
		t.Errorf("the third call went well, and Retry returns %q, want nil", got.err)
	}
	got.called(t, 3)
}

func TestOnlyATemporaryErrorIsTriedAgain(t *testing.T) {
	got := retry(t, context.Background(), fourTimes, fmt.Errorf("order 17: %w", errDeclined), nil)
	if got.called(t, 1) {
		got.fails(t, "attempt 1 of 4: ", errDeclined)
	}
	if got.took != 0 {
		t.Errorf("a declined card was waited for, %v. Nothing but a *TemporaryError may have another outcome next time.", got.took)
	}

	got = retry(t, context.Background(), fourTimes, busy(), errDeclined, nil)
	if got.called(t, 2) {
		got.fails(t, "attempt 2 of 4: ", errDeclined)
	}
}

func TestATemporaryErrorMayBeWrapped(t *testing.T) {
	deep := fmt.Errorf("order 17: %w", fmt.Errorf("tax: %w", &TemporaryError{Err: errBusy}))
	got := retry(t, context.Background(), fourTimes, deep, &TemporaryError{Err: errBusy}, nil)
	if got.err != nil || len(got.calls) != 3 {
		t.Errorf("do returned %q, and was called %d times, want 3. The *TemporaryError is in the chain: errors.AsType finds it, a type assertion does not.",
			deep, len(got.calls))
	}
}

func TestTheAttemptsAreCounted(t *testing.T) {
	got := retry(t, context.Background(), fourTimes, busy(), busy(), busy(), busy(), busy(), nil)
	if got.called(t, 4) {
		got.fails(t, "attempt 4 of 4: ", errBusy)
		if idle := got.took - got.calls[3]; idle != 0 {
			t.Errorf("after the last attempt Retry waited for %v, with nothing to wait for. The caller could have had the error.", idle)
		}
	}

	got = retry(t, context.Background(), Policy{Attempts: 1, Base: time.Second, Max: time.Minute}, busy(), nil)
	if got.called(t, 1) {
		got.fails(t, "attempt 1 of 1: ", errBusy)
	}
}

func TestTheWaitsDouble(t *testing.T) {
	got := retry(t, context.Background(), fourTimes, busy(), busy(), busy(), nil)
	if got.called(t, 4) {
		got.waited(t, 1, time.Second/2, time.Second)
		got.waited(t, 2, time.Second, 2*time.Second)
		got.waited(t, 3, 2*time.Second, 4*time.Second)
	}
}

func TestNoWaitIsLongerThanMax(t *testing.T) {
	p := Policy{Attempts: 80, Base: 400 * time.Millisecond, Max: time.Second}
	failures := make([]error, 80)
	for i := range failures {
		failures[i] = busy()
	}
	got := retry(t, context.Background(), p, failures...)
	if got.called(t, 80) {
		got.waited(t, 1, 200*time.Millisecond, 400*time.Millisecond)
		got.waited(t, 2, 400*time.Millisecond, 800*time.Millisecond)
		for n := 3; n < 80; n++ {
			if !got.waited(t, n, time.Second/2, time.Second) {
				t.Errorf("400ms doubled %d times is more than Max, and from 35 times on more than a time.Duration holds: do not double any further once Max is reached", n-1)
				break
			}
		}
	}
}

func TestMaxMayBeShorterThanBase(t *testing.T) {
	got := retry(t, context.Background(), Policy{Attempts: 2, Base: time.Minute, Max: time.Second}, busy(), nil)
	if got.called(t, 2) {
		got.waited(t, 1, time.Second/2, time.Second)
	}
}

func TestTheWaitsAreSpread(t *testing.T) {
	var shortest, longest time.Duration = time.Hour, 0
	for range 200 {
		got := retry(t, context.Background(), fourTimes, busy(), nil)
		if !got.called(t, 2) {
			return
		}
		got.waited(t, 1, time.Second/2, time.Second)
		wait := got.calls[1] - got.calls[0]
		shortest, longest = min(shortest, wait), max(longest, wait)
	}
	if spread := longest - shortest; spread < 400*time.Millisecond {
		t.Errorf("200 clients that failed at the same moment call again within %v of each other, want them spread over about 500ms: "+
			"any time between half of the longest wait and all of it. Together they are the next overload.", spread)
	}
}

func TestRetryAfterIsKept(t *testing.T) {
	for _, after := range []time.Duration{3 * time.Second, 2 * time.Minute} {
		asked := &TemporaryError{After: after, Err: errBusy}
		got := retry(t, context.Background(), fourTimes, asked, busy(), nil)
		if !got.called(t, 3) {
			return
		}
		if wait := got.calls[1] - got.calls[0]; wait != after {
			t.Errorf("the other side said: not before %v. Retry came back after %v. The longest wait is for those who were told nothing.", after, wait)
		}
		got.waited(t, 2, time.Second, 2*time.Second)
	}

	short := &TemporaryError{After: time.Millisecond, Err: errBusy}
	got := retry(t, context.Background(), fourTimes, short, nil)
	if got.called(t, 2) {
		got.waited(t, 1, time.Second/2, time.Second)
	}
}

func TestTheEndOfTheContextEndsTheWait(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ctx, cancel := context.WithCancelCause(t.Context())
		time.AfterFunc(100*time.Millisecond, func() { cancel(errDeploy) })
		got := run(ctx, fourTimes, busy(), nil)
		if got.called(t, 1) {
			got.fails(t, "attempt 1 of 4: ", errBusy, errDeploy)
		}
		if got.took != 100*time.Millisecond {
			t.Errorf("the context ended after 100ms, and Retry returned after %v. time.Sleep hears nothing of a context; a select does.", got.took)
		}
	})
}

func TestTheEndOfTheContextDuringACall(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		timeout, stop := context.WithTimeout(t.Context(), 10*time.Millisecond)
		defer stop()
		ctx, cancel := context.WithCancelCause(timeout)
		calls := 0
		err := Retry(ctx, fourTimes, func(context.Context) error {
			calls++
			cancel(errDeploy)
			return busy()
		})
		if calls != 1 || !errors.Is(err, errDeploy) || !errors.Is(err, errBusy) {
			t.Errorf("the context ended during the first call, because %q. do was called %d times, want once, and the error is %v, want one that wraps that cause and the last error of do",
				errDeploy, calls, err)
		}
	})
}

func TestNoWaitThatTheDeadlineWouldCutOff(t *testing.T) {
	for _, left := range []time.Duration{100 * time.Millisecond, 400 * time.Millisecond} {
		synctest.Test(t, func(t *testing.T) {
			ctx, cancel := context.WithTimeout(t.Context(), left)
			defer cancel()
			got := run(ctx, fourTimes, busy(), nil)
			if got.called(t, 1) {
				got.fails(t, "attempt 1 of 4: ", errBusy, context.DeadlineExceeded)
			}
			if got.took != 0 {
				t.Errorf("%v were left, the wait would have been half a second at least, and Retry waited for %v before it gave up. "+
					"ctx.Deadline says beforehand that the wait is for nothing.", left, got.took)
			}
		})
	}
	synctest.Test(t, func(t *testing.T) {
		ctx, cancel := context.WithTimeout(t.Context(), 5*time.Second)
		defer cancel()
		got := run(ctx, fourTimes, &TemporaryError{After: 5 * time.Second, Err: errBusy}, nil)
		if got.called(t, 1) && got.took != 0 {
			t.Errorf("the wait of 5s ends with the deadline, which leaves no time to call. Retry waited for %v, want it to give up at once.", got.took)
		}
	})
	synctest.Test(t, func(t *testing.T) {
		ctx, cancel := context.WithTimeout(t.Context(), 5*time.Second)
		defer cancel()
		got := run(ctx, fourTimes, &TemporaryError{After: 5*time.Second - 1, Err: errBusy}, nil)
		if got.err != nil {
			t.Errorf("the deadline leaves time for one more attempt, and Retry gives up: %v", got.err)
		}
	})
}

func TestAContextThatHasEnded(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ctx, cancel := context.WithCancelCause(t.Context())
		cancel(errDeploy)
		got := run(ctx, fourTimes, nil)
		got.called(t, 0)
		if !errors.Is(got.err, errDeploy) {
			t.Errorf("the context had ended before, because %q, and Retry returns %v. context.Cause knows why.", errDeploy, got.err)
		}
	})
}

func TestTheCallGetsTheContext(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
		defer cancel()
		_ = Retry(ctx, fourTimes, func(ctx context.Context) error {
			if _, ok := ctx.Deadline(); !ok {
				t.Error("do was given a context without the caller's deadline, so it cannot end in time")
			}
			return nil
		})
	})
}

// result is what one Retry did: when do was called and when it was over, both
// counted from its beginning.
type result struct {
	calls []time.Duration
	took  time.Duration
	err   error
}

// retry lets Retry meet answers, one for each call, on a virtual clock.
func retry(t *testing.T, ctx context.Context, p Policy, answers ...error) (got result) {
	t.Helper()
	synctest.Test(t, func(t *testing.T) { got = run(ctx, p, answers...) })
	return got
}

func run(ctx context.Context, p Policy, answers ...error) (got result) {
	start := time.Now()
	got.err = Retry(ctx, p, func(context.Context) error {
		got.calls = append(got.calls, time.Since(start))
		if len(got.calls) > len(answers) {
			return errors.New("do was called more often than the test has answers")
		}
		return answers[len(got.calls)-1]
	})
	got.took = time.Since(start)
	return got
}

func (r result) called(t *testing.T, want int) bool {
	t.Helper()
	if len(r.calls) != want {
		t.Errorf("do was called %d times, want %d. Retry returns: %v", len(r.calls), want, r.err)
	}
	return len(r.calls) == want
}

func (r result) waited(t *testing.T, failure int, least, most time.Duration) bool {
	t.Helper()
	wait := r.calls[failure] - r.calls[failure-1]
	if wait < least || wait > most {
		t.Errorf("after failure %d Retry waited for %v, want between %v and %v: the longest wait doubles up to Max, and half of it is random",
			failure, wait, least, most)
		return false
	}
	return true
}

func (r result) fails(t *testing.T, begins string, causes ...error) {
	t.Helper()
	if r.err == nil {
		t.Errorf("Retry returns nil, want an error that wraps %q", causes)
		return
	}
	if text := r.err.Error(); !strings.HasPrefix(text, begins) || strings.Count(text, " of ") != 1 {
		t.Errorf("the error is %q, want it to begin with %q, once", text, begins)
	}
	for _, cause := range causes {
		if !errors.Is(r.err, cause) {
			t.Errorf("the error is %q and does not wrap %q", r.err, cause)
		}
	}
}
