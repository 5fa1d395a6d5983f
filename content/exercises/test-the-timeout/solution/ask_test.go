package main

import (
	"context"
	"errors"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"
)

const limit = time.Second

// deaf is an engine that takes a minute and does not look at its context.
func deaf(context.Context) (string, error) {
	time.Sleep(time.Minute)
	return "three books", nil
}

func TestAnAnswerInTheLastMomentCounts(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		books, err := Ask(t.Context(), limit, func(context.Context) (string, error) {
			time.Sleep(limit - time.Nanosecond)
			return "three books", nil
		})
		if books != "three books" || err != nil {
			t.Errorf("an answer a nanosecond before the limit: got %q, %v; want three books and no error", books, err)
		}
	})
}

func TestADeafEngineHoldsUpNobody(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		start := time.Now()
		_, err := Ask(t.Context(), limit, deaf)
		if took := time.Since(start); !errors.Is(err, ErrLate) || took != limit {
			t.Errorf("got %v after %v; want ErrLate after %v", err, took, limit)
		}
		time.Sleep(time.Hour) // the engine returns now, and its answer needs a place
	})
}

func TestTheEngineIsTold(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var told atomic.Bool
		Ask(t.Context(), limit, func(ctx context.Context) (string, error) {
			select {
			case <-ctx.Done():
				told.Store(true)
			case <-time.After(time.Minute):
			}
			return "", ctx.Err()
		})
		synctest.Wait()
		if !told.Load() {
			t.Error("the limit is over, and the context of the engine has not ended")
		}
		time.Sleep(time.Hour) // an engine that was not told ends by itself
	})
}

func TestTheCallerLeaves(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		errGone := errors.New("the customer has closed the page")
		ctx, cancel := context.WithCancelCause(t.Context())
		time.AfterFunc(limit/2, func() { cancel(errGone) })

		start := time.Now()
		_, err := Ask(ctx, limit, deaf)
		if took := time.Since(start); !errors.Is(err, errGone) || took != limit/2 {
			t.Errorf("got %v after %v; want %v after %v", err, took, errGone, limit/2)
		}
		time.Sleep(time.Hour)
	})
}
