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

const ms = time.Millisecond

// A world answers find and records what Locate does with it.
type world struct {
	takes  func(line string) time.Duration
	fails  map[string]error // for these lines
	sticks bool             // find ignores the end of its ctx

	running, most  atomic.Int64 // finds at once
	taken, emitted atomic.Int64 // lines taken from the channel; rows emitted
	ahead          atomic.Int64 // the most that have been started and not emitted
	started        atomic.Int64
	rows           []string
	emitFails      error
	emitting       time.Duration
}

func (w *world) find(ctx context.Context, line string) (string, error) {
	raise(&w.most, w.running.Add(1))
	defer w.running.Add(-1)
	raise(&w.ahead, w.started.Add(1)-w.emitted.Load())
	var end <-chan struct{}
	if !w.sticks {
		end = ctx.Done()
	}
	select {
	case <-time.After(w.takes(line)):
	case <-end:
		return "", ctx.Err()
	}
	return "DE", w.fails[line]
}

func (w *world) emit(row Row) error {
	time.Sleep(w.emitting)
	w.emitted.Add(1)
	w.rows = append(w.rows, row.Line+" "+row.Country)
	return w.emitFails
}

func raise(most *atomic.Int64, now int64) {
	for old := most.Load(); now > old && !most.CompareAndSwap(old, now); old = most.Load() {
	}
}

// feed sends the lines L1 to Ln as fast as they are taken, and closes; it ends with the test.
func (w *world) feed(t *testing.T, n int) <-chan string {
	lines := make(chan string)
	go func() {
		defer close(lines)
		for i := range n {
			select {
			case lines <- fmt.Sprint("L", i+1):
				w.taken.Add(1)
			case <-t.Context().Done():
				return
			}
		}
	}()
	return lines
}

func each(d time.Duration) func(string) time.Duration { return func(string) time.Duration { return d } }

func wantRows(n int) []string {
	rows := make([]string, n)
	for i := range rows {
		rows[i] = fmt.Sprintf("L%d DE", i+1)
	}
	return rows
}

func TestRowsComeInTheOrderOfTheLines(t *testing.T) {
	bubble(t, func(t *testing.T) {
		w := &world{takes: func(line string) time.Duration { return time.Duration(10-line[1]+'0') * ms }}
		err := Locate(t.Context(), w.feed(t, 8), 4, w.find, w.emit)
		if err != nil || !slices.Equal(w.rows, wantRows(8)) {
			t.Errorf("later lines are found faster: emitted %q with error %v, want %q and nil. Whoever is found first must wait for its turn", w.rows, err, wantRows(8))
		}
	})
}

func TestNLinesAreLocatedAtOnce(t *testing.T) {
	bubble(t, func(t *testing.T) {
		w := &world{takes: each(10 * ms)}
		start := time.Now()
		Locate(t.Context(), w.feed(t, 40), 4, w.find, w.emit)
		if took := time.Since(start); took != 100*ms {
			t.Errorf("40 lines of 10 ms, four at once, took %v, want 100ms", took)
		}
		if most := w.most.Load(); most != 4 {
			t.Errorf("with n = 4, up to %d lines were located at once, want 4", most)
		}
	})
}

func TestAFreePlaceIsUsedAtOnce(t *testing.T) {
	bubble(t, func(t *testing.T) {
		takes := map[string]time.Duration{"L1": 10 * ms, "L2": 20 * ms, "L3": 20 * ms, "L4": 10 * ms}
		w := &world{takes: func(line string) time.Duration { return takes[line] }}
		start := time.Now()
		Locate(t.Context(), w.feed(t, 4), 2, w.find, w.emit)
		if took := time.Since(start); took != 30*ms {
			t.Errorf("four lines of 10, 20, 20 and 10 ms, two on their way at most, took %v, want 30ms: start line 3 when line 1 has been emitted, do not wait for a whole group", took)
		}
	})
}

func TestOneAtATime(t *testing.T) {
	bubble(t, func(t *testing.T) {
		w := &world{takes: each(10 * ms)}
		err := Locate(t.Context(), w.feed(t, 3), 1, w.find, w.emit)
		if err != nil || !slices.Equal(w.rows, wantRows(3)) || w.most.Load() != 1 {
			t.Errorf("with n = 1: emitted %q, error %v, up to %d at once; want three rows, no error, one at a time", w.rows, err, w.most.Load())
		}
	})
}

func TestASlowLineStopsTheOthersAfterN(t *testing.T) {
	bubble(t, func(t *testing.T) {
		w := &world{takes: func(line string) time.Duration {
			if line == "L1" {
				return time.Minute
			}
			return 1 * ms
		}}
		Locate(t.Context(), w.feed(t, 1000), 4, w.find, w.emit)
		if ahead := w.ahead.Load(); ahead > 4 {
			t.Errorf("line 1 took a minute, and meanwhile %d lines were located or waited for their turn, want at most n = 4: what is located too early stays in memory. Bound what is started, not what runs", ahead)
		}
	})
}

func TestASlowEmitHoldsTheLinesBack(t *testing.T) {
	bubble(t, func(t *testing.T) {
		w := &world{takes: each(1 * ms), emitting: time.Second}
		Locate(t.Context(), w.feed(t, 30), 3, w.find, w.emit)
		if ahead := w.ahead.Load(); ahead > 3 {
			t.Errorf("emit takes a second, and up to %d lines were on their way, want at most n = 3", ahead)
		}
	})
}

func TestRowsAreEmittedBeforeTheLastLineIsThere(t *testing.T) {
	bubble(t, func(t *testing.T) {
		w := &world{takes: each(10 * ms)}
		lines := make(chan string)
		go func() {
			defer close(lines)
			lines <- "L1"
			time.Sleep(time.Hour) // a quiet night
			if n := w.emitted.Load(); n != 1 {
				t.Errorf("an hour after line 1 came, %d rows were emitted, want 1: do not wait for the end of the lines", n)
			}
		}()
		Locate(t.Context(), lines, 4, w.find, w.emit)
	})
}

var errUnknown = errors.New("unknown network")

func TestTheFirstFailedLineEndsIt(t *testing.T) {
	bubble(t, func(t *testing.T) {
		w := &world{fails: map[string]error{"L3": errUnknown, "L4": errors.New("this one fails sooner")}}
		w.takes = func(line string) time.Duration { return time.Duration(10-line[1]+'0') * ms }
		err := Locate(t.Context(), w.feed(t, 9), 4, w.find, w.emit)
		if !errors.Is(err, errUnknown) {
			t.Errorf("lines 3 and 4 fail, line 4 sooner: the error is \"%v\", want the one of line 3, %q: the first in the order of the lines", err, errUnknown)
		} else if !strings.Contains(err.Error(), "3") {
			t.Errorf("line 3 failed and the error is %q: say which line it was", err)
		}
		if !slices.Equal(w.rows, wantRows(2)) {
			t.Errorf("line 3 failed, and the rows %q were emitted, want those before it, %q", w.rows, wantRows(2))
		}
	})
}

func TestAnErrorOfEmitEndsIt(t *testing.T) {
	bubble(t, func(t *testing.T) {
		full := errors.New("disk full")
		w := &world{takes: each(1 * ms), emitFails: full}
		err := Locate(t.Context(), w.feed(t, 9), 3, w.find, w.emit)
		if !errors.Is(err, full) || len(w.rows) != 1 {
			t.Errorf("emit failed at the first row: error \"%v\" after %d calls of emit, want %q after 1", err, len(w.rows), full)
		}
	})
}

func TestNothingRunsAfterTheReturn(t *testing.T) {
	bubble(t, func(t *testing.T) {
		w := &world{takes: func(line string) time.Duration {
			if line == "L1" {
				return 1 * ms
			}
			return time.Minute
		}, fails: map[string]error{"L1": errUnknown}, sticks: true}
		Locate(t.Context(), w.feed(t, 9), 3, w.find, w.emit)
		if n := w.running.Load(); n != 0 {
			t.Errorf("Locate has returned, and find still runs %d times: tell the others to stop, and wait until they have", n)
		}
	})
}

func TestTheOthersAreToldToStop(t *testing.T) {
	bubble(t, func(t *testing.T) {
		w := &world{takes: func(line string) time.Duration {
			if line == "L1" {
				return 1 * ms
			}
			return time.Minute
		}, fails: map[string]error{"L1": errUnknown}}
		start := time.Now()
		Locate(t.Context(), w.feed(t, 9), 3, w.find, w.emit)
		if took := time.Since(start); took != 1*ms {
			t.Errorf("line 1 failed after 1 ms and Locate returned after %v: the ctx of the other finds has to end", took)
		}
	})
}

var errDraining = errors.New("the service is draining")

func TestTheEndOfTheContextEndsIt(t *testing.T) {
	for _, c := range []struct {
		name  string
		takes time.Duration
		feed  bool
	}{{"while lines are located", time.Hour, true}, {"while it waits for a line", 0, false}} {
		t.Run(c.name, func(t *testing.T) {
			bubble(t, func(t *testing.T) {
				ctx, cancel := context.WithCancelCause(t.Context())
				time.AfterFunc(time.Second, func() { cancel(errDraining) })
				w := &world{takes: each(c.takes)}
				lines := make(<-chan string)
				if c.feed {
					lines = w.feed(t, 9)
				}
				returned := make(chan error, 1)
				go func() { returned <- Locate(ctx, lines, 3, w.find, w.emit) }()
				select {
				case err := <-returned:
					if !errors.Is(err, errDraining) {
						t.Errorf("ctx ended, and Locate returned \"%v\", want the context's cause, %q", err, errDraining)
					}
				case <-time.After(time.Minute):
					t.Error("ctx ended, and a minute later Locate has not returned: each receive and each send needs a case for ctx.Done()")
				}
			})
		})
	}
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
				t.Error("Locate has returned, and a goroutine that it started waits forever: for whom? Each send and each receive needs a case for ctx.Done()")
			}
		case strings.Contains(problem, "all goroutines in bubble are blocked"):
			t.Error("Locate never returns: its goroutines wait for each other")
		default:
			panic(problem)
		}
	}()
	synctest.Test(t, f)
}
