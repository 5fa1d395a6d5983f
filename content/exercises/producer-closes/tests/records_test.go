package main

import (
	"errors"
	"io"
	"slices"
	"testing"
	"testing/synctest"
	"time"
)

func TestRecordsReturnsBeforeTheFirstLine(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		opened := make(chan struct{}) // the log takes a while to open, and is empty
		next := func() (string, error) {
			<-opened
			return "", io.EOF
		}
		returned := false
		go func() {
			Records(next)
			returned = true
		}()
		synctest.Wait() // until everyone has ended or waits for something
		if !returned {
			t.Error("Records waits for the first line before it returns. Its caller can only receive afterwards, " +
				"so a send without a receiver would wait forever: reading and sending belong in a goroutine.")
		}
		close(opened)
	})
}

func TestEveryLineArrivesInOrder(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		log := &fakeLog{lines: []string{"GET /orders 200", "GET /users 500", "GET /stock 200"}}
		got, closed := receive(Records(log.next))
		want := []Record{{Line: "GET /orders 200"}, {Line: "GET /users 500"}, {Line: "GET /stock 200"}}
		if slices.Equal(got, want) {
			return
		}
		t.Errorf("received %v, want %v: one record for each line, in the order of the log, and then nothing.", got, want)
		if closed && len(got) < len(want) {
			t.Error("The channel was closed before the last line had been sent. Close after the last send, where you send.")
		}
	})
}

func TestTheChannelIsClosedAtTheEnd(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		log := &fakeLog{lines: []string{"GET /orders 200"}}
		if got, closed := receive(Records(log.next)); !closed {
			t.Errorf("after %d record(s) the receiver waits forever: next returned io.EOF, and nobody closed the channel. "+
				"Only the sender knows that this was all, so the sender closes.", len(got))
		}
		if log.readAfterEnd {
			t.Error("next was called again after it had returned io.EOF: the log has ended, so must the goroutine.")
		}
	})
}

func TestTheChannelIsClosedAfterAnError(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		broken := errors.New("disk removed")
		log := &fakeLog{lines: []string{"GET /orders 200"}, end: broken}
		got, closed := receive(Records(log.next))
		want := []Record{{Line: "GET /orders 200"}, {Err: broken}}
		if !slices.Equal(got, want) {
			t.Errorf("received %v, want %v: the error arrives as the last record, after the lines before it.", got, want)
		}
		if !closed {
			t.Error("next failed, and the channel stays open: the receiver waits forever. " +
				"Every way out of the goroutine must close, the way through an error too.")
		}
		if log.readAfterEnd {
			t.Error("next was called again after it had failed: an error ends the reading.")
		}
	})
}

func TestItDoesNotReadAhead(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		log := &fakeLog{lines: []string{"1", "2", "3", "4", "5"}}
		records := Records(log.next)
		synctest.Wait()
		if log.calls > 1 {
			t.Errorf("nothing has been received, and next was called %d times already. With a large log and a slow receiver "+
				"those lines fill the memory. An unbuffered channel makes the sender wait.", log.calls)
		}
		receive(records)
	})
}

// receive collects records until the channel is closed, or until none has come
// for a minute. In a synctest bubble that minute takes no time.
func receive(records <-chan Record) (got []Record, closed bool) {
	for {
		select {
		case record, ok := <-records:
			if !ok {
				return got, true
			}
			got = append(got, record)
		case <-time.After(time.Minute):
			return got, false
		}
	}
}

// fakeLog has some lines and then ends with an error: io.EOF unless told.
type fakeLog struct {
	lines        []string
	end          error
	calls        int
	readAfterEnd bool
}

func (l *fakeLog) next() (string, error) {
	l.calls++
	if l.calls <= len(l.lines) {
		return l.lines[l.calls-1], nil
	}
	l.readAfterEnd = l.calls > len(l.lines)+1
	if l.end != nil {
		return "", l.end
	}
	return "", io.EOF
}
