package main

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"
)

const ms = time.Millisecond

// allowed counts how many of n calls of Allow go through, one right after the other.
func allowed(b *Bucket, n int) (yes int) {
	for range n {
		if b.Allow() {
			yes++
		}
	}
	return yes
}

func TestABucketBeginsFull(t *testing.T) {
	bubble(t, func(t *testing.T) {
		if got := allowed(NewBucket(100*ms, 3), 10); got != 3 {
			t.Errorf("ten calls at once with a burst of 3: %d were allowed, want 3", got)
		}
	})
}

func TestATokenComesInItsTime(t *testing.T) {
	bubble(t, func(t *testing.T) {
		b := NewBucket(100*ms, 3)
		allowed(b, 3)
		time.Sleep(99 * ms)
		if b.Allow() {
			t.Error("the bucket was empty, one token comes in 100 ms, and after 99 ms a call was allowed")
		}
		time.Sleep(1 * ms)
		if got := allowed(b, 2); got != 1 {
			t.Errorf("100 ms after the bucket was empty, %d of two calls were allowed, want 1", got)
		}
		time.Sleep(200 * ms)
		if got := allowed(b, 5); got != 2 {
			t.Errorf("another 200 ms later, %d of five calls were allowed, want 2", got)
		}
	})
}

func TestAnHourOfSilenceSavesNoMoreThanTheBurst(t *testing.T) {
	bubble(t, func(t *testing.T) {
		b := NewBucket(100*ms, 3)
		allowed(b, 3)
		time.Sleep(time.Hour)
		if got := allowed(b, 1000); got != 3 {
			t.Errorf("after an hour without a call, %d calls at once were allowed, want 3, the burst: the bucket holds no more", got)
		}
		time.Sleep(100 * ms)
		if got := allowed(b, 3); got != 1 {
			t.Errorf("and 100 ms later %d, want 1", got)
		}
	})
}

func TestFractionsOfATokenAreKept(t *testing.T) {
	bubble(t, func(t *testing.T) {
		b := NewBucket(100*ms, 3)
		allowed(b, 3)
		yes := 0
		for range 50 { // 3 s, one try each 60 ms
			time.Sleep(60 * ms)
			yes += allowed(b, 1)
		}
		if yes != 30 {
			t.Errorf("in 3 s come 30 tokens, and of 50 calls, one each 60 ms, %d were allowed, want 30: what has come of a token must not be lost when somebody looks", yes)
		}
	})
}

func TestTheLockIsFreeWhileSomebodyWaits(t *testing.T) {
	if !lockIsFree(t) {
		t.Error("while one goroutine waits for its token, b.mu is locked: nobody else gets to the bucket until then, not even to be refused. Take the turn under the lock, unlock, and then wait")
	}
}

func TestWaitKeepsTheRate(t *testing.T) {
	if !lockIsFree(t) {
		t.Fatal("b.mu is locked while somebody waits; see TestTheLockIsFreeWhileSomebodyWaits")
	}
	bubble(t, func(t *testing.T) {
		b := NewBucket(100*ms, 2)
		start := time.Now()
		var mu sync.Mutex
		var at []time.Duration
		var calls sync.WaitGroup
		for range 6 {
			calls.Go(func() {
				if err := b.Wait(t.Context()); err != nil {
					t.Errorf("Wait with a context that does not end: %v", err)
				}
				mu.Lock()
				defer mu.Unlock()
				at = append(at, time.Since(start).Round(ms))
			})
		}
		calls.Wait()
		slices.Sort(at)
		want := []time.Duration{0, 0, 100 * ms, 200 * ms, 300 * ms, 400 * ms}
		if !slices.Equal(at, want) {
			t.Errorf("six waited at once, with a burst of 2: they went on at %v, want %v: each takes the next free token, and waits for that one alone", at, want)
		}
	})
}

func TestWhoeverWaitsBeginsWhereTheTokenIs(t *testing.T) {
	bubble(t, func(t *testing.T) {
		b := NewBucket(100*ms, 1)
		b.Allow()
		time.Sleep(70 * ms)
		start := time.Now()
		b.Wait(t.Context())
		if took := time.Since(start).Round(ms); took != 30*ms {
			t.Errorf("70 ms of the next token's 100 had passed, and Wait took %v, want 30ms", took)
		}
	})
}

func TestAllowTakesNoTokenThatIsPromised(t *testing.T) {
	if !lockIsFree(t) {
		t.Fatal("b.mu is locked while somebody waits; see TestTheLockIsFreeWhileSomebodyWaits")
	}
	bubble(t, func(t *testing.T) {
		b := NewBucket(100*ms, 1)
		b.Allow()
		var calls sync.WaitGroup
		for range 2 {
			calls.Go(func() { b.Wait(t.Context()) })
		}
		synctest.Wait()
		time.Sleep(150 * ms)
		if b.Allow() {
			t.Error("the token of 200 ms is promised to one who waits, and Allow took one at 150 ms")
		}
		calls.Wait()
		time.Sleep(100 * ms)
		if !b.Allow() {
			t.Error("nobody waits any more, the next token is there, and Allow refused")
		}
	})
}

var errDraining = errors.New("the service is draining")

func TestWhoeverLeavesGivesTheTokenBack(t *testing.T) {
	bubble(t, func(t *testing.T) {
		b := NewBucket(100*ms, 1)
		b.Allow()
		ctx, cancel := context.WithCancelCause(t.Context())
		time.AfterFunc(50*ms, func() { cancel(errDraining) })
		start := time.Now()
		err := b.Wait(ctx)
		if took := time.Since(start).Round(ms); took != 50*ms || !errors.Is(err, errDraining) {
			t.Errorf("ctx ended after 50 ms: Wait returned \"%v\" after %v, want its cause, %q, after 50ms", err, took, errDraining)
		}
		time.Sleep(50 * ms)
		if !b.Allow() {
			t.Error("the one who waited has left, and at 100 ms, when the token came, Allow refused: whoever leaves gives the token back")
		}
	})
}

func TestAnEndedContextTakesNothing(t *testing.T) {
	bubble(t, func(t *testing.T) {
		b := NewBucket(100*ms, 1)
		ctx, cancel := context.WithCancelCause(t.Context())
		cancel(errDraining)
		for range 50 { // a select with two ready cases picks one at random
			if err := b.Wait(ctx); !errors.Is(err, errDraining) {
				t.Fatalf("ctx had ended before Wait was called, a token was there, and Wait returned \"%v\", want the context's cause, %q: ask ctx.Err() first", err, errDraining)
			}
		}
		if !b.Allow() {
			t.Error("Wait returned an error, and the token is gone")
		}
	})
}

func TestATurnAfterTheDeadlineIsRefusedAtOnce(t *testing.T) {
	if !lockIsFree(t) {
		t.Fatal("b.mu is locked while somebody waits; see TestTheLockIsFreeWhileSomebodyWaits")
	}
	bubble(t, func(t *testing.T) {
		b := NewBucket(100*ms, 1)
		b.Allow()
		var waits sync.WaitGroup
		waits.Go(func() { b.Wait(t.Context()) }) // its turn is at 100 ms, the next one at 200
		synctest.Wait()
		for _, c := range []struct {
			limit time.Duration
			want  error
			after time.Duration
		}{{199 * ms, ErrTooLong, 0}, {200 * ms, nil, 200 * ms}} {
			ctx, cancel := context.WithTimeout(t.Context(), c.limit)
			start := time.Now()
			err := b.Wait(ctx)
			took := time.Since(start).Round(ms)
			cancel()
			// At the limit itself, both have come: the token and the end.
			if atLimit := c.want == nil && errors.Is(err, context.DeadlineExceeded); (!errors.Is(err, c.want) && !atLimit) || took != c.after {
				t.Errorf("the next turn is in 200 ms, the deadline in %v: Wait returned \"%v\" after %v, want \"%v\" after %v. Who can't be served in time should hear it now, and free what they hold", c.limit, err, took, c.want, c.after)
			}
		}
		waits.Wait()
	})
}

func TestTheBucketIsLocked(t *testing.T) {
	for _, c := range []struct {
		name string
		call func(b *Bucket)
	}{{"Allow", func(b *Bucket) { b.Allow() }}, {"Wait", func(b *Bucket) { b.Wait(context.Background()) }}} {
		t.Run(c.name, func(t *testing.T) {
			b := NewBucket(time.Hour, 3)
			b.mu.Lock()
			returned := make(chan struct{})
			go func() {
				c.call(b)
				close(returned)
			}()
			for range 1000 { // the other goroutine gets every chance to finish
				runtime.Gosched()
			}
			select {
			case <-returned:
				t.Errorf("the test held b.mu, and %s went through without waiting for it: on two cores, two goroutines take the same token", c.name)
			default:
			}
			b.mu.Unlock()
			<-returned
		})
	}
}

// lockIsFree says whether b.mu is free while somebody waits for a token. Where it is
// not, a test with two who wait would hang.
func lockIsFree(t *testing.T) (free bool) {
	t.Helper()
	bubble(t, func(t *testing.T) {
		b := NewBucket(100*ms, 1)
		b.Allow()
		go b.Wait(t.Context())
		synctest.Wait()
		if free = b.mu.TryLock(); free {
			b.mu.Unlock()
		}
		time.Sleep(time.Second)
	})
	return free
}

// bubble runs f in a synctest bubble, which panics when a goroutine in it can
// never go on. Then the test fails, and the others still run.
func bubble(t *testing.T, f func(t *testing.T)) {
	t.Helper()
	defer func() {
		switch problem := fmt.Sprint(recover()); {
		case problem == "<nil>":
		case strings.Contains(problem, "main bubble goroutine has exited"):
			if !t.Failed() {
				t.Error("the test is over, and a goroutine of the bucket goes on forever: who would end it? The time says how many tokens have come, so a bucket needs none")
			}
		case strings.Contains(problem, "all goroutines in bubble are blocked"):
			t.Error("Wait never returns")
		default:
			panic(problem)
		}
	}()
	synctest.Test(t, f)
}
