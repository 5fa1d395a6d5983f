package main

import (
	"errors"
	"fmt"
	"io"
	"regexp"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"
)

// Every test runs in a synctest bubble: time is fake, and passes at once
// when every goroutine waits. See bubble at the end of this file.

var (
	errBroken = errors.New("line is cut off")
	errFull   = errors.New("disk is full")
)

func TestStoresEveryOrder(t *testing.T) {
	bubble(t, func(t *testing.T) {
		file := &export{orders: 100}
		var got []int
		stored, err := Import(file.next, func(o Order) error {
			got = append(got, o.ID)
			return nil
		})
		if stored != 100 || err != nil {
			t.Errorf("Import returned %d, %v for an export of 100 orders, want 100, <nil>", stored, err)
		}
		if len(got) != 100 || !slices.IsSorted(got) {
			t.Errorf("stored %d orders (in order: %v), want 100, in the order of the export", len(got), slices.IsSorted(got))
		}
	})
}

func TestReadsWhileItStores(t *testing.T) {
	bubble(t, func(t *testing.T) {
		file := &export{orders: 100, readTime: 10 * time.Millisecond}
		start := time.Now()
		Import(file.next, func(Order) error {
			time.Sleep(10 * time.Millisecond)
			return nil
		})
		if took := time.Since(start); took > 1500*time.Millisecond {
			t.Errorf("100 orders took %v. Reading takes 1s in all, storing 1s, and together they should take "+
				"little more than 1s: keep the goroutine that reads ahead.", took)
		}
	})
}

func TestReturnsTheReadError(t *testing.T) {
	bubble(t, func(t *testing.T) {
		file := &export{orders: 10, brokenAt: 3}
		stored, err := Import(file.next, func(Order) error { return nil })
		if stored != 2 || !errors.Is(err, errBroken) {
			t.Errorf("the third order cannot be read: Import returned %d, %v, want 2 and the error of next, wrapped with %%w", stored, err)
		}
	})
}

func TestReturnsTheStoreError(t *testing.T) {
	bubble(t, func(t *testing.T) {
		file := &export{orders: 10}
		stored, err := Import(file.next, failAt(3))
		if stored != 2 || !errors.Is(err, errFull) {
			t.Errorf("the third order cannot be stored: Import returned %d, %v, want 2 and the error of store, wrapped with %%w", stored, err)
		}
	})
}

func TestStopsReadingAfterAStoreError(t *testing.T) {
	bubble(t, func(t *testing.T) {
		file := &export{orders: 10_000, readTime: time.Millisecond}
		Import(file.next, failAt(3))
		if reads := file.reads.Load(); reads > 5 {
			t.Errorf("the third order could not be stored, and Import read %d of 10,000 all the same. "+
				"The reader has to learn that nobody needs more: a channel that you close, or a context, in a select with the send.", reads)
		}
	})
}

func TestNextIsNotRunningWhenImportReturns(t *testing.T) {
	bubble(t, func(t *testing.T) {
		file := &export{orders: 10_000, readTime: 50 * time.Millisecond}
		Import(file.next, failAt(3))
		running, reads := file.reading.Load(), file.reads.Load()
		if running {
			t.Errorf("Import has returned while next still reads. The caller closes the export now: " +
				"telling the reader to stop is not enough, wait until it has.")
		}
		time.Sleep(time.Minute)
		if later := file.reads.Load() - reads; later > 0 {
			t.Errorf("next was called %d more time(s) after Import had returned, on an export that is closed", later)
		}
	})
}

func TestLeavesNoGoroutineBehind(t *testing.T) {
	for _, c := range []struct {
		name  string
		file  *export
		store func(Order) error
	}{
		{"after a read error", &export{orders: 10, brokenAt: 3}, failAt(100)},
		{"after a store error", &export{orders: 10_000}, failAt(3)},
	} {
		t.Run(c.name, func(t *testing.T) {
			left := bubble(t, func(t *testing.T) {
				Import(c.file.next, c.store)
				time.Sleep(time.Hour) // whatever can end has ended
			})
			if len(left) > 0 {
				t.Errorf("An hour after Import returned, a goroutine still waits at %s. "+
					"Nobody receives from that channel any more. What lets the goroutine leave?", strings.Join(left, ", "))
			}
		})
	}
}

// export is the file that next reads from.
type export struct {
	orders   int           // how many it has
	brokenAt int           // the one that cannot be read, or 0
	readTime time.Duration // how long each read takes

	reads   atomic.Int64
	reading atomic.Bool
}

func (e *export) next() (Order, error) {
	e.reading.Store(true)
	defer e.reading.Store(false)
	time.Sleep(e.readTime)

	id := int(e.reads.Add(1))
	switch {
	case id == e.brokenAt:
		return Order{}, errBroken
	case id > e.orders:
		return Order{}, io.EOF
	}
	return Order{ID: id, Amount: 100 * id}, nil
}

// failAt stores every order but the nth.
func failAt(n int) func(Order) error {
	return func(o Order) error {
		if o.ID == n {
			return errFull
		}
		return nil
	}
}

// bubble runs f in a synctest bubble. A bubble panics when its goroutines can
// never go on, and that would end all tests. So bubble catches the panic:
//   - f has returned, and goroutines that Import started wait forever: it returns
//     where. Only TestLeavesNoGoroutineBehind looks at that.
//   - f itself waits forever: Import never returns, and the test fails.
func bubble(t *testing.T, f func(t *testing.T)) (left []string) {
	t.Helper()
	defer func() {
		switch problem := recover(); {
		case problem == nil:
		case strings.Contains(fmt.Sprint(problem), "main bubble goroutine has exited"):
			left = waiting()
		case strings.Contains(fmt.Sprint(problem), "all goroutines in bubble are blocked"):
			t.Errorf("Import never returns. Its goroutines wait for each other: %s. "+
				"Who has to move first? Deferred calls run last to first.", strings.Join(waiting(), ", "))
		default:
			panic(problem)
		}
	}()
	synctest.Test(t, f)
	return nil
}

// stuck matches a goroutine of a stack dump that belongs to a bubble and has
// import.go in its stack. It begins like this:
//
//	goroutine 12 [chan send (durable), synctest bubble 3]:
var stuck = regexp.MustCompile(`(?s)^goroutine \d+ \[([\w.]+(?: [\w.]+)*)[^\]]* bubble (\d+)\].*?(import\.go:\d+)`)

// waiting lists where the goroutines of the newest bubble wait, and for what:
// "import.go:30 (chan send)". Older bubbles belong to tests that are over.
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
