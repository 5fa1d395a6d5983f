package main

import (
	"context"
	"errors"
	"fmt"
	"regexp"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/synctest"
	"time"
)

// Every test runs in a synctest bubble: time is fake, and passes at once
// when every goroutine waits. See bubble at the end of this file.

func TestReturnsTheFirstAnswer(t *testing.T) {
	bubble(t, func(t *testing.T) {
		start := time.Now()
		answer, err := First(t.Context(), "books", []Replica{
			answers("from the slow one", 900*time.Millisecond),
			answers("from the fast one", 20*time.Millisecond),
			answers("from the third", 300*time.Millisecond),
		})
		if answer != "from the fast one" || err != nil {
			t.Errorf("got %q, %v; the second replica answers first, after 20ms", answer, err)
		}
		if took := time.Since(start); took != 20*time.Millisecond {
			t.Errorf("First took %v. The first answer was there after 20ms: ask all replicas at the same time, "+
				"each in its own goroutine, and return without waiting for the others.", took)
		}
	})
}

func TestAnErrorIsNotAnAnswer(t *testing.T) {
	bubble(t, func(t *testing.T) {
		answer, err := First(t.Context(), "books", []Replica{
			fails(errors.New("connection refused"), time.Millisecond),
			answers("books", 50*time.Millisecond),
		})
		if answer != "books" || err != nil {
			t.Errorf("got %q, %v. One replica fails after 1ms, the other answers after 50ms. "+
				"A failure that comes first does not win: go on receiving until an answer has no error.", answer, err)
		}
	})
}

func TestReturnsAllErrorsWhenEveryReplicaFails(t *testing.T) {
	bubble(t, func(t *testing.T) {
		errA, errB := errors.New("a is down"), errors.New("b is down")
		_, err := First(t.Context(), "books", []Replica{
			fails(errA, time.Millisecond),
			fails(errB, 2*time.Millisecond),
		})
		if !errors.Is(err, errA) || !errors.Is(err, errB) {
			t.Errorf("both replicas failed, and the error is: %v. Whoever is on call needs both reasons: "+
				"collect the errors and join them, so that errors.Is finds each.", err)
		}
	})
}

func TestNoReplicas(t *testing.T) {
	bubble(t, func(t *testing.T) {
		if _, err := First(t.Context(), "books", nil); !errors.Is(err, ErrNoReplicas) {
			t.Errorf("with no replicas the error is %v, want ErrNoReplicas", err)
		}
	})
}

func TestReturnsWhenTheCallerGivesUp(t *testing.T) {
	bubble(t, func(t *testing.T) {
		ctx, cancel := context.WithTimeout(t.Context(), 100*time.Millisecond)
		defer cancel()

		start := time.Now()
		_, err := First(ctx, "books", []Replica{
			stubborn("too late", time.Second),
			stubborn("too late", 2*time.Second),
		})
		if !errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("ctx ended after 100ms and no replica had answered, but the error is %v. Return ctx.Err().", err)
		}
		if took := time.Since(start); took != 100*time.Millisecond {
			t.Errorf("ctx ended after 100ms, First returned after %v. These replicas do not look at ctx, "+
				"so First has to: select between the next result and ctx.Done().", took)
		}
	})
}

func TestCancelsTheLosers(t *testing.T) {
	bubble(t, func(t *testing.T) {
		cancelled := false
		loser := func(ctx context.Context, _ string) (string, error) {
			<-ctx.Done()
			cancelled = true
			return "", ctx.Err()
		}
		ctx, stop := context.WithCancel(t.Context())
		defer stop() // also ends a loser that First forgot

		First(ctx, "books", []Replica{loser, answers("books", time.Millisecond)})
		synctest.Wait()
		if !cancelled {
			t.Errorf("First has its answer, and the other replica still works on the query. " +
				"Give the replicas a context of your own, made with context.WithCancel, and cancel it on every way out.")
		}
	})
}

func TestLeavesNoGoroutineBehind(t *testing.T) {
	for _, c := range []struct {
		name     string
		timeout  time.Duration
		replicas []Replica
	}{
		{"after an answer", time.Minute, []Replica{
			answers("books", time.Millisecond),
			stubborn("late", time.Second), stubborn("later", 2*time.Second), stubborn("last", 3*time.Second),
		}},
		{"after the caller gave up", 100 * time.Millisecond, []Replica{
			stubborn("late", time.Second), stubborn("later", 2*time.Second),
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			left := bubble(t, func(t *testing.T) {
				ctx, cancel := context.WithTimeout(t.Context(), c.timeout)
				defer cancel()
				First(ctx, "books", c.replicas)
				time.Sleep(time.Hour) // every replica has returned long ago
			})
			if len(left) > 0 {
				t.Errorf("An hour later, goroutines that First started are still there: %s. "+
					"Nobody receives any more, so each send needs a place of its own.", strings.Join(left, ", "))
			}
		})
	}
}

// answers looks at ctx, as a good replica does.
func answers(answer string, after time.Duration) Replica {
	return func(ctx context.Context, _ string) (string, error) {
		select {
		case <-time.After(after):
			return answer, nil
		case <-ctx.Done():
			return "", ctx.Err()
		}
	}
}

func fails(err error, after time.Duration) Replica {
	return func(ctx context.Context, _ string) (string, error) {
		time.Sleep(after)
		return "", err
	}
}

// stubborn does not look at ctx.
func stubborn(answer string, after time.Duration) Replica {
	return func(ctx context.Context, _ string) (string, error) {
		time.Sleep(after)
		return answer, nil
	}
}

// bubble runs f in a synctest bubble. A bubble panics when its goroutines can
// never go on, and that would end all tests. So bubble catches the panic:
//   - f has returned, and goroutines that First started wait forever: it returns
//     where. Only TestLeavesNoGoroutineBehind looks at that.
//   - f itself waits forever: First never returns, and the test fails.
func bubble(t *testing.T, f func(t *testing.T)) (left []string) {
	t.Helper()
	defer func() {
		switch problem := recover(); {
		case problem == nil:
		case strings.Contains(fmt.Sprint(problem), "main bubble goroutine has exited"):
			left = waiting()
		case strings.Contains(fmt.Sprint(problem), "all goroutines in bubble are blocked"):
			t.Errorf("First never returns: %s, and nobody is left to wake it.", strings.Join(waiting(), ", "))
		default:
			panic(problem)
		}
	}()
	synctest.Test(t, f)
	return nil
}

// stuck matches a goroutine of a stack dump that belongs to a bubble and has
// first.go in its stack. It begins like this:
//
//	goroutine 12 [chan send (durable), synctest bubble 3]:
var stuck = regexp.MustCompile(`(?s)^goroutine \d+ \[([\w.]+(?: [\w.]+)*)[^\]]* bubble (\d+)\].*?(first\.go:\d+)`)

// waiting lists where the goroutines of the newest bubble wait, and for what:
// "first.go:30 (chan send)". Older bubbles belong to tests that are over.
func waiting() (lines []string) {
	dump := make([]byte, 1<<20)
	dump = dump[:runtime.Stack(dump, true)]

	newest := 0
	for goroutine := range strings.SplitSeq(string(dump), "\n\n") {
		match := stuck.FindStringSubmatch(goroutine)
		if match == nil {
			continue
		}
		number, _ := strconv.Atoi(match[2])
		if number > newest {
			newest, lines = number, nil
		}
		if number == newest {
			lines = append(lines, match[3]+" ("+match[1]+")")
		}
	}
	slices.Sort(lines)
	return slices.Compact(lines)
}
