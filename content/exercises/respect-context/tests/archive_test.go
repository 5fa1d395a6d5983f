package main

import (
	"context"
	"errors"
	"strings"
	"testing"
	"testing/synctest"
	"time"
)

var errDraining = errors.New("the service is draining")

func fiveBatches() []Batch {
	return []Batch{{ID: 1}, {ID: 2}, {ID: 3}, {ID: 4}, {ID: 5}}
}

func TestWritesEveryBatchInOrder(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var ids []int
		start := time.Now()
		written, err := Archive(t.Context(), fiveBatches(), time.Second,
			func(ctx context.Context, b Batch) error {
				ids = append(ids, b.ID)
				return nil
			})
		if written != 5 || err != nil {
			t.Errorf("nobody cancelled: got %d batches and error %v, want 5 and nil", written, err)
		}
		if len(ids) != 5 || ids[0] != 1 || ids[4] != 5 {
			t.Errorf("wrote the batches %v, want [1 2 3 4 5]", ids)
		}
		if took := time.Since(start); took != 4*time.Second {
			t.Errorf("took %v, want 4s: five batches have four pauses of 1s between them, and none after the last", took)
		}
	})
}

func TestWriteErrorEndsTheWork(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		errDisk := errors.New("disk full")
		calls := 0
		written, err := Archive(t.Context(), fiveBatches(), time.Second,
			func(ctx context.Context, b Batch) error {
				calls++
				if b.ID == 3 {
					return errDisk
				}
				return nil
			})
		if written != 2 || calls != 3 {
			t.Errorf("the third write failed: got %d written after %d calls, want 2 after 3", written, calls)
		}
		if !errors.Is(err, errDisk) {
			t.Errorf("errors.Is(err, errDisk) is false for the error \"%v\": wrap the error of write with %%w", err)
		} else if !strings.Contains(err.Error(), "3") {
			t.Errorf("batch 3 could not be written, and the error %q does not say which batch it was: keep its ID in the text, as the starter does", err)
		}
	})
}

func TestEndedContextStartsNothing(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ctx, cancel := context.WithCancelCause(t.Context())
		cancel(errDraining)

		calls := 0
		written, err := Archive(ctx, fiveBatches(), time.Second,
			func(ctx context.Context, b Batch) error {
				calls++
				return nil
			})
		if calls != 0 || written != 0 {
			t.Errorf("ctx had ended before Archive was called, and %d batches were begun: look at ctx before each batch, the first one too", calls)
		}
		if err == nil {
			t.Error("Archive stopped and returned no error: the caller believes that all is written")
		}
	})
}

func TestCancelEndsThePause(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ctx, cancel := context.WithCancelCause(t.Context())
		start := time.Now()
		time.AfterFunc(90*time.Minute, func() { cancel(errDraining) }) // in the middle of the second pause

		written, err := Archive(ctx, fiveBatches(), time.Hour,
			func(ctx context.Context, b Batch) error { return nil })

		if took := time.Since(start); took != 90*time.Minute {
			t.Errorf("cancelled after 1h30m0s, in a pause, and Archive returned after %v: time.Sleep cannot be interrupted, so wait for the pause and for ctx.Done() in one select", took)
		}
		if written != 2 {
			t.Errorf("cancelled in the pause after batch 2, and %d batches were written, want 2: after ctx.Done(), leave the loop. A break inside a select leaves only the select", written)
		}
		if err == nil {
			t.Error("Archive stopped after 2 of 5 batches and returned no error")
		}
	})
}

func TestStopsWhenCancelledDuringAWrite(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		// With a pause of 0, both cases of a select are ready at once and Go
		// picks one of them at random. A hundred rounds leave nothing to luck.
		for range 100 {
			ctx, cancel := context.WithCancelCause(t.Context())
			var ids []int
			written, err := Archive(ctx, fiveBatches(), 0,
				func(ctx context.Context, b Batch) error {
					ids = append(ids, b.ID)
					if b.ID == 2 {
						cancel(errDraining)
					}
					return nil
				})
			cancel(nil)
			if len(ids) != 2 {
				t.Errorf("cancelled while batch 2 was written, and the batches %v were begun: when the pause and ctx.Done() are both ready, select picks one at random. Ask ctx.Err() before each batch", ids)
				return
			}
			if written != 2 || err == nil {
				t.Errorf("batch 2 was written to its end before Archive stopped: got %d written and error %v, want 2 and an error", written, err)
				return
			}
		}
	})
}

func TestLastBatchDoneIsNoError(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ctx, cancel := context.WithCancelCause(t.Context())
		written, err := Archive(ctx, fiveBatches(), time.Second,
			func(ctx context.Context, b Batch) error {
				if b.ID == 5 {
					cancel(errDraining)
				}
				return nil
			})
		if written != 5 || err != nil {
			t.Errorf("cancelled while the last batch was written: got %d and error %v, want 5 and nil, since nothing is left to stop", written, err)
		}
	})
}

func TestWriteCanBeCancelled(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ctx, cancel := context.WithCancelCause(t.Context())
		time.AfterFunc(time.Second, func() { cancel(errDraining) })

		start := time.Now()
		_, err := Archive(ctx, fiveBatches(), 0,
			func(ctx context.Context, b Batch) error {
				select { // a slow disk
				case <-time.After(time.Hour):
					return nil
				case <-ctx.Done():
					return context.Cause(ctx)
				}
			})
		if took := time.Since(start); took != time.Second {
			t.Errorf("cancelled after 1s while write waited for a slow disk, and Archive returned after %v: hand ctx to write, so that it can stop too", took)
		}
		if err == nil {
			t.Error("write was cut short, and Archive returned no error")
		}
	})
}

func TestSaysWhyItStopped(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ctx, cancel := context.WithCancelCause(t.Context())
		time.AfterFunc(90*time.Second, func() { cancel(errDraining) })

		_, err := Archive(ctx, fiveBatches(), time.Minute,
			func(ctx context.Context, b Batch) error { return nil })
		if !errors.Is(err, errDraining) {
			t.Errorf("cancelled because %q, and errors.Is does not find that in the error \"%v\": wrap context.Cause(ctx) with %%w, ctx.Err() knows only that it was cancelled", errDraining, err)
		}
		if err != nil && !strings.Contains(err.Error(), "2 of 5") {
			t.Errorf("the error is %q: say how far it came, as in \"stopped after 2 of 5 batches\"", err)
		}
	})
}
