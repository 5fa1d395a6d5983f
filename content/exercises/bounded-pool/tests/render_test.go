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

var errDraining = errors.New("the service is draining")

// A press renders invoices and records what it was asked to do.
type press struct {
	takes func(id int) time.Duration
	fails map[int]error
	stops bool // a rendering ends early when its ctx does

	mu         sync.Mutex
	started    []int
	running    int
	peak       int
	goroutines int
}

func (p *press) render(ctx context.Context, id int) (string, error) {
	p.mu.Lock()
	p.started = append(p.started, id)
	p.running++
	p.peak = max(p.peak, p.running)
	p.goroutines = max(p.goroutines, runtime.NumGoroutine())
	p.mu.Unlock()
	defer func() {
		p.mu.Lock()
		p.running--
		p.mu.Unlock()
	}()

	var end <-chan struct{}
	if p.stops {
		end = ctx.Done()
	}
	select {
	case <-time.After(p.takes(id)):
	case <-end:
		return "", ctx.Err()
	}
	if err := p.fails[id]; err != nil {
		return "half a page", err
	}
	return fmt.Sprintf("page %d", id), nil
}

func eachTakes(d time.Duration) func(int) time.Duration {
	return func(int) time.Duration { return d }
}

func ids(n int) []int {
	list := make([]int, n)
	for i := range list {
		list[i] = i + 1
	}
	return list
}

// renderWithinAnHour calls RenderAll with a ctx that ends, and fails the test
// if it does not return.
func renderWithinAnHour(t *testing.T, ctx context.Context, ids []int, limit int,
	render func(context.Context, int) (string, error)) (pages []string, err error) {
	t.Helper()
	returned := make(chan struct{})
	go func() {
		defer close(returned)
		pages, err = RenderAll(ctx, ids, limit, render)
	}()
	select {
	case <-returned:
	case <-time.After(time.Hour):
		t.Fatal("ctx has ended, and RenderAll has not returned an hour later: a send waits for a receiver, and the receivers have gone. Wait for the send and for ctx.Done() in one select")
	}
	return pages, err
}

func TestPagesComeInTheOrderOfTheIDs(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		p := &press{takes: func(id int) time.Duration { return time.Duration(10-id) * time.Second }}
		got, err := RenderAll(t.Context(), ids(4), 3, p.render)
		want := []string{"page 1", "page 2", "page 3", "page 4"}
		if err != nil || !slices.Equal(got, want) {
			t.Errorf("got %q and error %v, want %q and nil: give each page the slot of its id", got, err, want)
		}
	})
}

func TestNothingToRender(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		p := &press{takes: eachTakes(time.Second)}
		got, err := RenderAll(t.Context(), nil, 3, p.render)
		if len(got) != 0 || err != nil {
			t.Errorf("without ids: got %q and error %v, want no pages and nil", got, err)
		}
	})
}

func TestNeverMoreThanTheLimit(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		p := &press{takes: eachTakes(time.Second)}
		RenderAll(t.Context(), ids(20), 3, p.render)
		if p.peak > 3 {
			t.Errorf("%d renderings ran at once, the limit is 3: take a place before you start, and give it back at the end", p.peak)
		}
	})
}

func TestEveryPlaceIsUsed(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		// The first invoice is long. Beside it, the others fit into one place.
		p := &press{takes: func(id int) time.Duration {
			if id == 1 {
				return 10 * time.Second
			}
			return time.Second
		}}
		start := time.Now()
		RenderAll(t.Context(), ids(9), 2, p.render)
		if took := time.Since(start); took != 10*time.Second {
			t.Errorf("one invoice of 10s and eight of 1s, two at a time, took %v, want 10s: start the next as soon as a place is free, do not wait for a whole group", took)
		}
	})
}

func TestNoMoreGoroutinesThanTheLimit(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		p := &press{takes: eachTakes(time.Second)}
		before := runtime.NumGoroutine()
		RenderAll(t.Context(), ids(200), 4, p.render)
		// Two more are allowed, for those who feed workers or collect pages.
		if extra := p.goroutines - before; extra > 4+2 {
			t.Errorf("200 invoices with limit 4 made %d goroutines, want about 4: take the place before the go statement, so that nobody is started to wait", extra)
		}
	})
}

func TestAFailureDoesNotStopTheOthers(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		errTax, errLogo := errors.New("no tax number"), errors.New("no logo")
		p := &press{fails: map[int]error{2: errTax, 5: errLogo}}
		p.takes = func(id int) time.Duration { // invoice 2 fails after invoice 5
			if id == 2 {
				return 10 * time.Second
			}
			return time.Second
		}
		got, err := RenderAll(t.Context(), ids(6), 2, p.render)

		if len(p.started) != 6 {
			t.Errorf("invoices 2 and 5 fail, and the renderings %v were started, want all 6: one bad invoice must not stop the batch", p.started)
		}
		want := []string{"page 1", "", "page 3", "page 4", "", "page 6"}
		if !slices.Equal(got, want) {
			t.Errorf("invoices 2 and 5 failed: got %q, want %q: what render returns beside an error is no page", got, want)
		}
		if !errors.Is(err, errTax) || !errors.Is(err, errLogo) {
			t.Errorf("invoices 2 and 5 failed, and the error is \"%v\", want one that wraps %q and %q: keep each error in its slot and use errors.Join", err, errTax, errLogo)
		} else if text := err.Error(); strings.Index(text, errTax.Error()) > strings.Index(text, errLogo.Error()) {
			t.Errorf("invoice 5 failed before invoice 2, and the error is %q: it lists failures in the order of ids, not of time. Give each error the slot of its id", text)
		}
		for id, reason := range p.fails {
			if text := lineAbout(err, reason); text != "" && !strings.Contains(text, fmt.Sprint(id)) {
				t.Errorf("invoice %d failed, and the error says %q: whoever reads that at night does not know which invoice to mend. Wrap each error with its id", id, text)
			}
		}
	})
}

// lineAbout is the line of a joined error that tells of this reason, or "".
func lineAbout(err, reason error) string {
	for line := range strings.Lines(fmt.Sprint(err)) {
		if strings.Contains(line, reason.Error()) {
			return strings.TrimSpace(line)
		}
	}
	return ""
}

func TestRenderingsCanBeCancelled(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ctx, cancel := context.WithTimeout(t.Context(), time.Second)
		defer cancel()
		p := &press{takes: eachTakes(time.Hour), stops: true}
		start := time.Now()
		_, err := RenderAll(ctx, ids(2), 2, p.render)
		if took := time.Since(start); took != time.Second {
			t.Errorf("ctx ended after 1s and RenderAll returned after %v: hand ctx to render", took)
		}
		if !errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("both renderings were cut off, and the error is \"%v\", want one that wraps %q", err, context.DeadlineExceeded)
		}
	})
}

func TestNothingStartsAfterTheEnd(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ctx, cancel := context.WithCancelCause(t.Context())
		time.AfterFunc(1500*time.Millisecond, func() { cancel(errDraining) })

		p := &press{takes: eachTakes(time.Second)} // finishes what it began
		start := time.Now()
		got, err := renderWithinAnHour(t, ctx, ids(10), 2, p.render)

		if len(p.started) != 4 {
			t.Errorf("ctx ended while 3 and 4 were rendered, and the invoices %v were started: whoever waits for a place must wait for ctx.Done() too", p.started)
		}
		if p.running != 0 {
			t.Errorf("RenderAll returned while %d renderings were running: wait for those you started", p.running)
		}
		if took := time.Since(start); took != 2*time.Second {
			t.Errorf("RenderAll returned after %v, want 2s, when the renderings that ran at the end were over", took)
		}
		if len(got) != 10 || got[3] != "page 4" || got[4] != "" {
			t.Errorf("got %q, want ten slots, with pages in the first four: what is finished is not thrown away", got)
		}
		if !errors.Is(err, errDraining) {
			t.Errorf("ctx ended because %q, and the error is \"%v\": join the context's cause", errDraining, err)
		}
	})
}

func TestEndedContextStartsNothing(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ctx, cancel := context.WithCancelCause(t.Context())
		cancel(errDraining)
		// A free place and ctx.Done() are both ready, and select picks one at
		// random. Fifty rounds leave nothing to luck.
		for range 50 {
			p := &press{takes: eachTakes(time.Second)}
			_, err := renderWithinAnHour(t, ctx, ids(6), 3, p.render)
			if len(p.started) != 0 {
				t.Errorf("ctx had ended before RenderAll was called, and the invoices %v were started: a free place and ctx.Done() may both be ready, so ask ctx.Err() once more before you start", p.started)
				return
			}
			if !errors.Is(err, errDraining) {
				t.Errorf("ctx had ended, because %q, and the error is \"%v\": wrap context.Cause(ctx)", errDraining, err)
				return
			}
		}
	})
}
