package main

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"
)

var errLeft = errors.New("the customer has left")

// A shop computes the bestsellers, in a second each time.
type shop struct {
	calls  atomic.Int64
	ended  atomic.Int64 // calls whose context ended before they were finished
	result error
}

func (s *shop) bestsellers(ctx context.Context) (string, error) {
	n := s.calls.Add(1)
	select {
	case <-time.After(time.Second):
		return fmt.Sprint("list ", n), s.result
	case <-ctx.Done():
		s.ended.Add(1)
		return "", context.Cause(ctx)
	}
}

// An answer is what a caller of Do was told, and when.
type answer struct {
	value string
	err   error
	after time.Duration
}

// ask calls Do in a goroutine.
func ask(g *Group[string], ctx context.Context, key string, fn func(context.Context) (string, error)) <-chan answer {
	answers := make(chan answer, 1)
	start := time.Now()
	go func() {
		value, err := g.Do(ctx, key, fn)
		answers <- answer{value, err, time.Since(start)}
	}()
	synctest.Wait()
	return answers
}

func TestCallersAtTheSameTimeShareOneCall(t *testing.T) {
	bubble(t, func(t *testing.T) {
		var g Group[string]
		var s shop
		var all []<-chan answer
		for range 50 {
			all = append(all, ask(&g, context.Background(), "books", s.bestsellers))
		}
		for _, answers := range all {
			if a := <-answers; a.value != "list 1" || a.err != nil {
				t.Fatalf("50 callers at the same time, and one of them got %q, %v; want \"list 1\" for all: who comes while a call runs waits for it", a.value, a.err)
			}
		}
		if n := s.calls.Load(); n != 1 {
			t.Errorf("50 callers at the same time made %d calls, want 1", n)
		}
	})
}

func TestWhoComesLaterInTheCallSharesIt(t *testing.T) {
	bubble(t, func(t *testing.T) {
		var g Group[string]
		var s shop
		first := ask(&g, context.Background(), "books", s.bestsellers)
		time.Sleep(700 * time.Millisecond)
		second := ask(&g, context.Background(), "books", s.bestsellers)
		<-first
		if a := <-second; a.value != "list 1" || a.after != 300*time.Millisecond {
			t.Errorf("who came 700ms later got %q after %v, want \"list 1\" after 300ms", a.value, a.after)
		}
	})
}

func TestAGroupIsNoCache(t *testing.T) {
	bubble(t, func(t *testing.T) {
		var g Group[string]
		var s shop
		<-ask(&g, context.Background(), "books", s.bestsellers)
		if a := <-ask(&g, context.Background(), "books", s.bestsellers); a.value != "list 2" {
			t.Errorf("the first call was over, and the second caller got %q, want \"list 2\": forget the call when it has returned. How long a result is good is for a cache to say.", a.value)
		}
	})
}

func TestAnErrorIsSharedAndForgotten(t *testing.T) {
	bubble(t, func(t *testing.T) {
		var g Group[string]
		s := shop{result: errors.New("out of stock")}
		first := ask(&g, context.Background(), "books", s.bestsellers)
		second := ask(&g, context.Background(), "books", s.bestsellers)
		for _, answers := range []<-chan answer{first, second} {
			if a := <-answers; !errors.Is(a.err, s.result) {
				t.Errorf("the call failed, and a caller got %v, want %v for both", a.err, s.result)
			}
		}
		s.result = nil
		if a := <-ask(&g, context.Background(), "books", s.bestsellers); a.err != nil {
			t.Errorf("the call failed once, and the next caller got %v: an error is forgotten like a value", a.err)
		}
	})
}

func TestKeysDoNotWaitForEachOther(t *testing.T) {
	bubble(t, func(t *testing.T) {
		var g Group[string]
		var s shop
		books := ask(&g, context.Background(), "books", s.bestsellers)
		music := ask(&g, context.Background(), "music", s.bestsellers)
		<-books
		if a := <-music; a.after != time.Second {
			t.Errorf("the call for music took %v, want 1s: it waited for the books", a.after)
		}
		if n := s.calls.Load(); n != 2 {
			t.Errorf("two keys made %d calls, want 2", n)
		}
	})
}

func TestWhoLeavesDoesNotWait(t *testing.T) {
	bubble(t, func(t *testing.T) {
		var g Group[string]
		var s shop
		first := ask(&g, context.Background(), "books", s.bestsellers)
		ctx, cancel := context.WithCancelCause(context.Background())
		second := ask(&g, ctx, "books", s.bestsellers)
		time.Sleep(300 * time.Millisecond)
		cancel(errLeft)
		if a := <-second; !errors.Is(a.err, errLeft) || a.after != 300*time.Millisecond {
			t.Errorf("a caller left after 300ms, and Do returned %v after %v, want %q at once: wait for the call and for your own ctx in one select", a.err, a.after, errLeft)
		}
		if a := <-first; a.value != "list 1" || a.err != nil {
			t.Errorf("the second of two callers left, and the first got %q, %v, want \"list 1\"", a.value, a.err)
		}
	})
}

func TestTheCallOutlivesWhoBeganIt(t *testing.T) {
	bubble(t, func(t *testing.T) {
		var g Group[string]
		var s shop
		ctx, cancel := context.WithCancelCause(context.Background())
		first := ask(&g, ctx, "books", s.bestsellers)
		second := ask(&g, context.Background(), "books", s.bestsellers)
		time.Sleep(300 * time.Millisecond)
		cancel(errLeft)
		if a := <-first; !errors.Is(a.err, errLeft) || a.after != 300*time.Millisecond {
			t.Errorf("whoever began left after 300ms, and Do returned %v after %v, want %q at once: the call needs a goroutine of its own", a.err, a.after, errLeft)
		}
		if a := <-second; a.value != "list 1" || a.err != nil {
			t.Errorf("whoever began the call left, and the one who waits got %q, %v, want \"list 1\": the call must not run with the context of one caller", a.value, a.err)
		}
		if n := s.calls.Load(); n != 1 {
			t.Errorf("whoever began left, and there were %d calls, want 1: it goes on for the others", n)
		}
	})
}

func TestACallForNobodyIsEnded(t *testing.T) {
	bubble(t, func(t *testing.T) {
		var g Group[string]
		var s shop
		ctx, cancel := context.WithCancelCause(context.Background())
		first := ask(&g, ctx, "books", s.bestsellers)
		second := ask(&g, ctx, "books", s.bestsellers)
		time.Sleep(300 * time.Millisecond)
		cancel(errLeft)
		<-first
		<-second
		synctest.Wait()
		if s.ended.Load() != 1 {
			t.Error("both callers have left, and the call works on for nobody: count who waits, and end its context when the last one leaves")
		}
	})
}

func TestNobodyJoinsAnEndedCall(t *testing.T) {
	bubble(t, func(t *testing.T) {
		var g Group[string]
		var calls atomic.Int64
		slowToEnd := func(ctx context.Context) (string, error) {
			n := calls.Add(1)
			select {
			case <-ctx.Done():
				time.Sleep(200 * time.Millisecond) // closes its connection
				return "", context.Cause(ctx)
			case <-time.After(time.Second):
				return fmt.Sprint("list ", n), nil
			}
		}
		ctx, cancel := context.WithCancelCause(context.Background())
		first := ask(&g, ctx, "books", slowToEnd)
		cancel(errLeft)
		<-first
		second := ask(&g, context.Background(), "books", slowToEnd) // the old call has not returned yet
		time.Sleep(500 * time.Millisecond)                          // now it has
		third := ask(&g, context.Background(), "books", slowToEnd)
		if a := <-second; a.value != "list 2" || a.err != nil {
			t.Errorf("all callers had left, and a new one got %q, %v, want \"list 2\": nobody may join a call whose context has ended. Forget it when the last one leaves.", a.value, a.err)
		}
		if a := <-third; a.value != "list 2" || a.err != nil {
			t.Errorf("a caller got %q, %v, want \"list 2\", the call that was running: an old call that returns may forget itself, not the one that took its place", a.value, a.err)
		}
	})
}

func TestTheCallHasTheValuesOfWhoBegan(t *testing.T) {
	bubble(t, func(t *testing.T) {
		type key struct{}
		var g Group[string]
		ctx := context.WithValue(context.Background(), key{}, "trace 17")
		got, _ := g.Do(ctx, "books", func(ctx context.Context) (string, error) {
			return fmt.Sprint(ctx.Value(key{})), nil
		})
		if got != "trace 17" {
			t.Errorf("fn found the trace %q in its context, want \"trace 17\": drop the end of the caller's ctx, not its values", got)
		}
	})
}

func TestTheContextEndsWithTheCall(t *testing.T) {
	bubble(t, func(t *testing.T) {
		var g Group[string]
		ended := make(chan struct{})
		g.Do(context.Background(), "books", func(ctx context.Context) (string, error) {
			context.AfterFunc(ctx, func() { close(ended) })
			return "list", nil
		})
		select {
		case <-ended:
		case <-time.After(time.Minute):
			t.Error("the call is over, and its context is not cancelled: whoever makes a context cancels it")
		}
	})
}

// bubble runs f in a synctest bubble, and gives what still runs another minute.
func bubble(t *testing.T, f func(t *testing.T)) {
	t.Helper()
	if lockIsHeld() {
		t.Fatal("while fn runs for one key, a Do for another key waits: it waits for the lock. Hold the lock to look and to enter, not while fn runs.")
	}
	synctest.Test(t, func(t *testing.T) {
		defer time.Sleep(time.Minute)
		f(t)
	})
}

// lockIsHeld says whether Do holds a lock while fn runs. Who waits for a mutex
// stops the clock of a bubble, so this is looked at outside of one.
var lockIsHeld = sync.OnceValue(func() bool {
	var g Group[string]
	begun, end := make(chan struct{}), make(chan struct{})
	defer close(end)
	go g.Do(context.Background(), "books", func(context.Context) (string, error) {
		close(begun)
		<-end
		return "", nil
	})
	<-begun
	returned := make(chan struct{})
	go func() {
		g.Do(context.Background(), "music", func(context.Context) (string, error) { return "", nil })
		close(returned)
	}()
	select {
	case <-returned:
		return false
	case <-time.After(time.Second):
		return true
	}
})
