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

func TestSendsEveryPageAndCloses(t *testing.T) {
	bubble(t, func(t *testing.T) {
		api := &legacy{pages: 3}
		var got []int
		for page := range Pages(t.Context(), api.fetch) {
			if page.Err != nil || len(page.Orders) == 0 {
				t.Errorf("page %d has %d orders and error %v, want 2 orders and no error", page.Number, len(page.Orders), page.Err)
			}
			got = append(got, page.Number)
		}
		if !slices.Equal(got, []int{1, 2, 3}) {
			t.Errorf("got pages %v, want [1 2 3], without the empty page behind the last", got)
		}
	})
}

func TestEndsAfterAnError(t *testing.T) {
	bubble(t, func(t *testing.T) {
		api := &legacy{pages: 10, brokenAt: 2}
		var last Page
		for page := range Pages(t.Context(), api.fetch) {
			last = page
		}
		if last.Number != 2 || !errors.Is(last.Err, errBroken) {
			t.Errorf("page 2 cannot be fetched; the last page received was %d with error %v, want 2 with the error of fetch", last.Number, last.Err)
		}
	})
}

func TestClosesTheChannelWhenCancelled(t *testing.T) {
	bubble(t, func(t *testing.T) {
		ctx, cancel := context.WithCancel(t.Context())
		defer cancel()
		api := &legacy{pages: 1000}
		pages := Pages(ctx, api.fetch)
		<-pages
		cancel()
		synctest.Wait() // the producer has done what it can

		for range 2 { // the page that was ready may still come
			select {
			case _, open := <-pages:
				if !open {
					return
				}
			case <-time.After(time.Minute):
				t.Errorf("A minute after cancel the channel is still open and silent. A consumer that ranges over it " +
					"waits forever. Close it on every way out of the goroutine: defer.")
				return
			}
		}
		t.Errorf("After cancel, Pages goes on sending pages.")
	})
}

func TestFetchesNothingAfterCancel(t *testing.T) {
	// When a consumer waits and ctx is done, select has two ways to go and
	// picks one at random. A hundred rounds meet both.
	for range 100 {
		bubble(t, func(t *testing.T) {
			ctx, cancel := context.WithCancel(t.Context())
			defer cancel()
			api := &legacy{pages: 10, cancelIn: 3, cancel: cancel}
			for range Pages(ctx, api.fetch) {
			}
			if api.fetched > 3 {
				t.Errorf("ctx was cancelled during the fetch of page 3, and Pages fetched up to page %d. "+
					"Look at ctx.Err() before each fetch; a select with the send alone may take the send.", api.fetched)
			}
		})
		if t.Failed() {
			return
		}
	}
}

func TestARunningFetchIsCancelled(t *testing.T) {
	bubble(t, func(t *testing.T) {
		ctx, cancel := context.WithCancel(t.Context())
		defer cancel()
		api := &legacy{pages: 10, fetchTime: time.Hour}
		Pages(ctx, api.fetch)
		time.Sleep(time.Second) // page 1 is being fetched
		cancel()
		synctest.Wait()
		if api.running {
			t.Errorf("The consumer has cancelled, and the fetch of page 1 runs for another hour. Give fetch the ctx that Pages was given.")
		}
	})
}

func TestLeavesNoGoroutineBehind(t *testing.T) {
	var api legacy
	left := bubble(t, func(t *testing.T) {
		ctx, cancel := context.WithCancel(t.Context())
		api = legacy{pages: 1000}
		pages := Pages(ctx, api.fetch)
		<-pages
		<-pages
		synctest.Wait() // page 3 is fetched, and nobody receives it
		cancel()
		time.Sleep(time.Hour)
	})
	if len(left) > 0 {
		t.Errorf("The consumer took two pages, cancelled and left. An hour later the producer still waits at %s. "+
			"The send is where it stands when nobody receives; that is where it must see ctx.Done().", strings.Join(left, ", "))
	}
	if api.fetched > 3 {
		t.Errorf("The consumer took two pages, cancelled and left, and the producer went on up to page %d. "+
			"Does your way out leave the loop, or only the select?", api.fetched)
	}
}

var errBroken = errors.New("502 Bad Gateway")

// legacy is the API that fetch asks. It has two orders on each page.
type legacy struct {
	pages     int           // how many it has
	brokenAt  int           // the page that fails, or 0
	fetchTime time.Duration // how long a fetch takes
	cancelIn  int           // the fetch during which the consumer cancels, or 0
	cancel    context.CancelFunc

	fetched int  // the last page that was asked for
	running bool // a fetch is in progress
}

func (l *legacy) fetch(ctx context.Context, number int) ([]string, error) {
	l.fetched, l.running = number, true
	defer func() { l.running = false }()

	if l.fetchTime > 0 {
		select {
		case <-time.After(l.fetchTime):
		case <-ctx.Done():
			return nil, ctx.Err()
		}
	}
	switch {
	case number == l.cancelIn:
		l.cancel() // in the last moment: this page is complete
	case number == l.brokenAt:
		return nil, errBroken
	case number > l.pages:
		return nil, nil
	}
	return []string{fmt.Sprint("order ", 2*number-1), fmt.Sprint("order ", 2*number)}, nil
}

// bubble runs f in a synctest bubble. A bubble panics when its goroutines can
// never go on, and that would end all tests. So bubble catches the panic:
//   - f has returned, and goroutines that Pages started wait forever: it returns
//     where. Only TestLeavesNoGoroutineBehind looks at that.
//   - f itself waits forever: the consumer waits forever, and the test fails.
func bubble(t *testing.T, f func(t *testing.T)) (left []string) {
	t.Helper()
	defer func() {
		switch problem := recover(); {
		case problem == nil:
		case strings.Contains(fmt.Sprint(problem), "main bubble goroutine has exited"):
			left = waiting()
		case strings.Contains(fmt.Sprint(problem), "all goroutines in bubble are blocked"):
			t.Errorf("The consumer ranges over the channel and waits forever: nobody sends, and nobody has closed it.")
		default:
			panic(problem)
		}
	}()
	synctest.Test(t, f)
	return nil
}

// stuck matches a goroutine of a stack dump that belongs to a bubble and has
// pages.go in its stack. It begins like this:
//
//	goroutine 12 [chan send (durable), synctest bubble 3]:
var stuck = regexp.MustCompile(`(?s)^goroutine \d+ \[([\w.]+(?: [\w.]+)*)[^\]]* bubble (\d+)\].*?(pages\.go:\d+)`)

// waiting lists where the goroutines of the newest bubble wait, and for what:
// "pages.go:30 (chan send)". Older bubbles belong to tests that are over.
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
