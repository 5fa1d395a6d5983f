package main

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"
)

const limit = 300 * time.Millisecond

// A service answers after a while, or fails.
type service struct {
	takes time.Duration
	fails error
	deaf  bool // does not look at its ctx
}

type network map[string]service

func (n network) ask(ctx context.Context, name string) (string, error) {
	s := n[name]
	end := ctx.Done()
	if s.deaf {
		end = nil
	}
	select {
	case <-time.After(s.takes):
		return "fine", s.fails
	case <-end:
		return "", ctx.Err()
	}
}

// overview calls Overview, and says how long it took.
func overview(ctx context.Context, names []string, ask func(context.Context, string) (string, error)) ([]string, time.Duration) {
	start := time.Now()
	lines := Overview(ctx, names, limit, ask)
	return lines, time.Since(start)
}

func TestAllAreAskedAtTheSameTime(t *testing.T) {
	bubble(t, func(t *testing.T) {
		n := network{"orders": {takes: 80 * time.Millisecond}, "stock": {takes: 120 * time.Millisecond}, "mail": {takes: 100 * time.Millisecond}}
		got, took := overview(t.Context(), []string{"orders", "stock", "mail"}, n.ask)
		if want := []string{"orders: fine", "stock: fine", "mail: fine"}; !slices.Equal(got, want) {
			t.Errorf("got %q, want %q, in the order of services", got, want)
		}
		if took != 120*time.Millisecond {
			t.Errorf("three services need 80, 120 and 100ms, and Overview took %v, want 120ms: start all of them before you wait for one", took)
		}
	})
}

func TestAnErrorIsALine(t *testing.T) {
	bubble(t, func(t *testing.T) {
		n := network{"orders": {takes: 80 * time.Millisecond}, "stock": {takes: 40 * time.Millisecond, fails: errors.New("connection refused")}}
		got, took := overview(t.Context(), []string{"orders", "stock"}, n.ask)
		if want := []string{"orders: fine", "stock: connection refused"}; !slices.Equal(got, want) {
			t.Errorf("got %q, want %q: a service that fails says nothing about the others", got, want)
		}
		if took != 80*time.Millisecond {
			t.Errorf("Overview took %v, want 80ms: it waits for the others after an error, and not longer than for them", took)
		}
	})
}

func TestALateServiceHasNoAnswer(t *testing.T) {
	bubble(t, func(t *testing.T) {
		n := network{"orders": {takes: 80 * time.Millisecond}, "stock": {takes: time.Minute}, "mail": {takes: 250 * time.Millisecond}}
		got, took := overview(t.Context(), []string{"stock", "orders", "mail"}, n.ask)
		if want := []string{"stock: no answer", "orders: fine", "mail: fine"}; !slices.Equal(got, want) {
			t.Errorf("stock is late: got %q, want %q, each in its place", got, want)
		}
		if took != limit {
			t.Errorf("Overview took %v, want %v: the limit counts from the beginning, not from the last answer", took, limit)
		}
	})
}

func TestTheLimitIsNotAnErrorOfTheService(t *testing.T) {
	bubble(t, func(t *testing.T) {
		// The service and Overview hear of the end at the same moment, and either
		// may be first. Twenty services leave little to luck.
		n := network{}
		var names []string
		for i := range 20 {
			name := fmt.Sprint("shop ", i)
			names = append(names, name)
			n[name] = service{takes: time.Minute}
		}
		got, _ := overview(t.Context(), names, n.ask)
		for _, line := range got {
			if !strings.HasSuffix(line, ": no answer") {
				t.Errorf("a late service has the line %q, want \"no answer\": an error that comes when the ctx has ended is the end of the ctx", line)
				return
			}
		}
	})
}

func TestADeafServiceHoldsUpNobody(t *testing.T) {
	bubble(t, func(t *testing.T) {
		n := network{"orders": {takes: 80 * time.Millisecond}, "bank": {takes: time.Minute, deaf: true}}
		got, took := overview(t.Context(), []string{"bank", "orders"}, n.ask)
		if took != limit {
			t.Errorf("the bank does not look at its ctx, and Overview took %v, want %v: do not wait for a goroutine that may not listen", took, limit)
		}
		if want := []string{"bank: no answer", "orders: fine"}; !slices.Equal(got, want) {
			t.Errorf("got %q, want %q", got, want)
		}
	})
}

func TestTheServicesAreTold(t *testing.T) {
	bubble(t, func(t *testing.T) {
		var told atomic.Int64
		overview(t.Context(), []string{"orders", "stock"}, func(ctx context.Context, name string) (string, error) {
			select {
			case <-ctx.Done():
				told.Add(1)
			case <-time.After(time.Minute):
			}
			return "", ctx.Err()
		})
		synctest.Wait()
		if told.Load() != 2 {
			t.Errorf("the limit is over, and %d of 2 services have heard of it: their ctx ends with the limit", told.Load())
		}
	})
}

func TestACallerWhoLeavesDoesNotWait(t *testing.T) {
	bubble(t, func(t *testing.T) {
		n := network{"orders": {takes: 80 * time.Millisecond}, "bank": {takes: time.Minute, deaf: true}}
		ctx, cancel := context.WithTimeout(t.Context(), 100*time.Millisecond)
		defer cancel()
		got, took := overview(ctx, []string{"orders", "bank"}, n.ask)
		if took != 100*time.Millisecond {
			t.Errorf("the caller's ctx ended after 100ms, and Overview took %v", took)
		}
		if want := []string{"orders: fine", "bank: no answer"}; !slices.Equal(got, want) {
			t.Errorf("got %q, want %q: what has come until then is kept", got, want)
		}
	})
}

func TestNoServices(t *testing.T) {
	bubble(t, func(t *testing.T) {
		if got, took := overview(t.Context(), nil, network{}.ask); len(got) != 0 || took != 0 {
			t.Errorf("no services: got %q after %v, want nothing, at once", got, took)
		}
	})
}

func TestNoGoroutineIsLeft(t *testing.T) {
	left := bubble(t, func(t *testing.T) {
		n := network{"orders": {takes: time.Minute}, "bank": {takes: time.Minute, deaf: true}}
		overview(t.Context(), []string{"orders", "bank"}, n.ask)
		time.Sleep(time.Hour) // every ask has returned
	})
	if left {
		t.Error("every ask has returned, and a goroutine still waits to hand over an answer that nobody takes: give each answer a place")
	}
}

// bubble runs f in a synctest bubble, and gives what still runs two minutes. It
// says whether goroutines are left then that can never go on.
func bubble(t *testing.T, f func(t *testing.T)) (left bool) {
	t.Helper()
	defer func() {
		switch problem := recover(); {
		case problem == nil:
		case strings.Contains(fmt.Sprint(problem), "main bubble goroutine has exited"):
			left = true
		default:
			panic(problem)
		}
	}()
	synctest.Test(t, func(t *testing.T) {
		defer time.Sleep(2 * time.Minute)
		f(t)
	})
	return false
}
