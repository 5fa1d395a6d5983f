package main

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"
)

var errDeploy = errors.New("the deploy does not wait any longer")

// An office sends mails, a second each, and remembers what became of them.
type office struct {
	deaf bool // a send does not look at its ctx

	mu      sync.Mutex
	running int
	begun   int
	sent    []string
	cutOff  []error // why sends ended early
}

func (o *office) send(ctx context.Context, mail string) {
	o.mu.Lock()
	o.running++
	o.begun++
	o.mu.Unlock()
	defer func() {
		o.mu.Lock()
		defer o.mu.Unlock()
		o.running--
	}()

	end := ctx.Done()
	if o.deaf {
		end = nil
	}
	select {
	case <-time.After(time.Second):
		o.mu.Lock()
		defer o.mu.Unlock()
		o.sent = append(o.sent, mail)
	case <-end:
		o.mu.Lock()
		defer o.mu.Unlock()
		o.cutOff = append(o.cutOff, context.Cause(ctx))
	}
}

// queue queues a mail. A mailer that panics fails the test, not the process.
func queue(t *testing.T, m *Mailer, mail string) (err error) {
	t.Helper()
	defer func() {
		if problem := recover(); problem != nil && !t.Failed() {
			t.Errorf("Queue after Stop: panic: %v. A handler that still runs would end the process. "+
				"Whoever queues has to know that the queue is closed: a flag and the close under one lock.", problem)
		}
	}()
	return m.Queue(mail)
}

// queueAll queues "mail 1" to "mail n".
func queueAll(t *testing.T, m *Mailer, n int) {
	t.Helper()
	for i := range n {
		if err := queue(t, m, fmt.Sprint("mail ", i+1)); err != nil {
			t.Fatalf("mail %d of %d was refused: %v, and there is room", i+1, n, err)
		}
	}
}

// stop calls Stop, and does not wait for it longer than an hour.
func stop(t *testing.T, m *Mailer, ctx context.Context) (unsent []string) {
	t.Helper()
	returned := make(chan struct{})
	go func() {
		defer close(returned)
		defer func() {
			if problem := recover(); problem != nil {
				t.Errorf("Stop: panic: %v", problem)
			}
		}()
		unsent = m.Stop(ctx)
	}()
	select {
	case <-returned:
	case <-time.After(time.Hour):
		t.Fatal("Stop has not returned after an hour. Whom does it wait for, and who tells them to end?")
	}
	return unsent
}

func TestEveryMailThatWasTakenIsSent(t *testing.T) {
	bubble(t, func(t *testing.T) {
		o := &office{}
		m := NewMailer(2, 10, o.send)
		queueAll(t, m, 6)
		synctest.Wait() // the workers are at it
		start := time.Now()
		unsent := stop(t, m, context.Background())
		o.mu.Lock()
		defer o.mu.Unlock()

		if len(o.cutOff) > 0 {
			t.Errorf("nothing limits Stop, and %d sends were cut off: %v. "+
				"Stop begins with the soft end, no more mails; the ctx of the sends ends only when Stop gives up.", len(o.cutOff), o.cutOff)
		} else if len(o.sent) != 6 || len(unsent) != 0 {
			t.Errorf("six mails were taken; when Stop returned, %d were sent and %q returned as unsent. Want all six sent: wait for the workers.", len(o.sent), unsent)
		}
		if took := time.Since(start); took != 3*time.Second {
			t.Errorf("two workers with three mails of 1s each: Stop took %v, want 3s", took)
		}
	})
}

func TestAnIdleMailerStopsAtOnce(t *testing.T) {
	bubble(t, func(t *testing.T) {
		m := NewMailer(3, 10, (&office{}).send)
		synctest.Wait()
		start := time.Now()
		unsent := stop(t, m, context.Background())
		if took := time.Since(start); took != 0 || len(unsent) > 0 {
			t.Errorf("no mail was queued: Stop took %v and returned %q, want at once, and nothing", took, unsent)
		}
	})
}

func TestQueueNeverWaits(t *testing.T) {
	bubble(t, func(t *testing.T) {
		o := &office{}
		m := NewMailer(1, 2, o.send)
		queueAll(t, m, 1)
		synctest.Wait() // the worker has it
		queueAll(t, m, 2)

		answer := make(chan error, 1)
		go func() { answer <- queue(t, m, "one too many") }()
		synctest.Wait()
		select {
		case err := <-answer:
			if !errors.Is(err, ErrFull) {
				t.Errorf("one mail is being sent and two wait, in a queue with room for two. The next is answered with %v, want ErrFull.", err)
			}
		default:
			t.Error("one mail is being sent and two wait, in a queue with room for two. Queue waits for a place, and the request with it: use select with default.")
		}
		stop(t, m, context.Background())
	})
}

func TestNothingIsTakenAfterStop(t *testing.T) {
	bubble(t, func(t *testing.T) {
		o := &office{}
		m := NewMailer(1, 10, o.send)
		queueAll(t, m, 2)
		go m.Stop(context.Background())
		synctest.Wait()
		if err := queue(t, m, "late"); !errors.Is(err, ErrStopped) {
			t.Errorf("Stop waits for two mails, and a third is answered with %v, want ErrStopped", err)
		}
		time.Sleep(time.Minute)
		if err := queue(t, m, "later"); !errors.Is(err, ErrStopped) {
			t.Errorf("Stop is over, and a mail is answered with %v, want ErrStopped", err)
		}
		o.mu.Lock()
		defer o.mu.Unlock()
		if len(o.sent) != 2 {
			t.Errorf("sent %q, want the two mails that were taken", o.sent)
		}
	})
}

func TestWhatIsTakenDuringStopIsSent(t *testing.T) {
	bubble(t, func(t *testing.T) {
		o := &office{}
		m := NewMailer(4, 1000, o.send)
		var mu sync.Mutex
		taken := 0
		for range 50 { // requests that end while Stop begins
			go func() {
				for range 3 {
					if queue(t, m, "receipt") == nil {
						mu.Lock()
						taken++
						mu.Unlock()
					}
				}
			}()
		}
		stop(t, m, context.Background())
		synctest.Wait()
		o.mu.Lock()
		defer o.mu.Unlock()
		if taken != len(o.sent) {
			t.Errorf("Queue took %d mails and %d were sent. Who gets no error relies on it: nothing may be taken after the close.", taken, len(o.sent))
		}
	})
}

func TestTheLimitCounts(t *testing.T) {
	bubble(t, func(t *testing.T) {
		o := &office{}
		m := NewMailer(2, 10, o.send)
		queueAll(t, m, 8)
		ctx, cancel := context.WithTimeoutCause(context.Background(), 1500*time.Millisecond, errDeploy)
		defer cancel()
		start := time.Now()
		unsent := stop(t, m, ctx)
		o.mu.Lock()
		defer o.mu.Unlock()

		if took := time.Since(start); took != 1500*time.Millisecond {
			t.Errorf("the limit was 1.5s, and Stop took %v: when its ctx ends, Stop ends the ctx of the sends", took)
		}
		if len(o.cutOff) != 2 {
			t.Errorf("two mails were being sent at the end of the limit, and %d were cut off: their ctx has to end", len(o.cutOff))
		} else if !errors.Is(o.cutOff[0], errDeploy) {
			t.Errorf("a send was cut off because %q, want the cause of Stop's ctx: %q. Use WithCancelCause and context.Cause.", o.cutOff[0], errDeploy)
		}
		if o.begun != 4 {
			t.Errorf("%d sends had begun in the end, want 4: after the limit no further one begins", o.begun)
		}
		if want := []string{"mail 5", "mail 6", "mail 7", "mail 8"}; !slices.Equal(unsent, want) {
			t.Errorf("Stop returned %q as unsent, want %q: whoever called it can store them, or log them at least", unsent, want)
		}
	})
}

func TestStopWaitsForTheSendsItEnds(t *testing.T) {
	bubble(t, func(t *testing.T) {
		o := &office{deaf: true}
		m := NewMailer(2, 10, o.send)
		queueAll(t, m, 5)
		ctx, cancel := context.WithTimeout(context.Background(), 1200*time.Millisecond)
		defer cancel()
		unsent := stop(t, m, ctx)
		o.mu.Lock()
		defer o.mu.Unlock()
		if o.running > 0 {
			t.Errorf("Stop has returned, and %d sends are running. The caller closes the connection to the mail server now: "+
				"tell the workers to end, and then wait until they have.", o.running)
		}
		if len(unsent) != 1 {
			t.Errorf("Stop returned %q as unsent, want the one mail that no send had begun with", unsent)
		}
	})
}

func TestASecondStopHasNothingToDo(t *testing.T) {
	bubble(t, func(t *testing.T) {
		m := NewMailer(1, 10, (&office{}).send)
		queueAll(t, m, 2)
		stop(t, m, context.Background())
		if unsent := stop(t, m, context.Background()); len(unsent) > 0 {
			t.Errorf("the second Stop returned %q, want nothing", unsent)
		}
	})
}

func TestNoWorkerIsLeft(t *testing.T) {
	left := bubble(t, func(t *testing.T) {
		m := NewMailer(3, 10, (&office{}).send)
		queueAll(t, m, 2)
		stop(t, m, context.Background())
	})
	if left {
		t.Error("Stop has returned, and a minute later workers still wait for mails. What ends their loop?")
	}
}

// bubble runs f in a synctest bubble, and gives what still runs another minute.
// It says whether goroutines are left then that can never go on.
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
		defer time.Sleep(time.Minute)
		f(t)
	})
	return false
}
