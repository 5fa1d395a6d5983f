package main

import (
	"slices"
	"testing"
	"testing/synctest"
	"time"
)

func TestMergeReturnsAtOnce(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		silent := make(chan int)
		var merged <-chan int
		returned := false
		go func() {
			merged = Merge(silent)
			returned = true
		}()
		synctest.Wait() // until everyone has ended or waits for something
		if !returned {
			t.Error("Merge does not return while its input is open. Nobody can receive from a channel that has not been returned yet: " +
				"whatever has to wait, waits in a goroutine.")
		}
		close(silent)
		synctest.Wait()
		receive(t, merged)
	})
}

func TestTheResultStaysOpenWhileAnInputIsOpen(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		slow := make(chan int)
		merged := Merge(source(1), slow)
		if _, closed := receive(t, merged); closed {
			t.Error("one input has ended, the other is open, and the merged channel is closed already: the next send into it panics, " +
				"and so does the next close. Close once, when all senders have returned.")
		}
		close(slow)
		receive(t, merged)
	})
}

func TestEveryValueArrives(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		got, _ := receive(t, Merge(source(1, 2, 3), source(10), source(), source(20, 30)))
		low := slices.DeleteFunc(slices.Clone(got), func(n int) bool { return n >= 10 })
		if !slices.Equal(low, []int{1, 2, 3}) {
			t.Errorf("one input sent 1, 2, 3; of these arrived %v, in this order. Each value arrives, and the values of one input keep their order.", low)
		}
		slices.Sort(got)
		if want := []int{1, 2, 3, 10, 20, 30}; !slices.Equal(got, want) {
			t.Errorf("received, sorted: %v, want %v: each value once, from every input.", got, want)
		}
	})
}

func TestASilentInputHoldsUpNobody(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		silent := make(chan int)
		merged := Merge(silent, source(1, 2))
		if got, _ := receive(t, merged); !slices.Equal(got, []int{1, 2}) {
			t.Errorf("the first input is open and silent, the second has 1 and 2; received %v. "+
				"A goroutine that waits for one input cannot look at another: each input needs a goroutine of its own.", got)
		}
		close(silent)
		receive(t, merged)
	})
}

func TestTheResultIsClosedAfterTheLastInput(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		if _, closed := receive(t, Merge(source(1, 2), source(10))); !closed {
			t.Error("all inputs are closed and all values received, and the receiver waits forever: nobody closed the merged channel. " +
				"Merge made it and its goroutines send into it, so closing it is Merge's job too.")
		}
	})
}

func TestNoInputsMeansNoValues(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		if got, closed := receive(t, Merge[int]()); len(got) > 0 || !closed {
			t.Errorf("Merge of no inputs: received %v, closed: %t; want no values, and closed at once. "+
				"There is nobody to wait for, so the close comes at once.", got, closed)
		}
	})
}

// source returns a channel that delivers the values and is then closed.
func source(values ...int) <-chan int {
	c := make(chan int, len(values))
	for _, value := range values {
		c <- value
	}
	close(c)
	return c
}

// receive collects values until the channel is closed, or until none has come
// for a minute. In a synctest bubble that minute takes no time.
func receive(t *testing.T, merged <-chan int) (got []int, closed bool) {
	t.Helper()
	for len(got) < 100 {
		select {
		case value, ok := <-merged:
			if !ok {
				return got, true
			}
			got = append(got, value)
		case <-time.After(time.Minute):
			return got, false
		}
	}
	t.Fatalf("values arrive without end, the last one is %d. A closed input gives zero values forever: "+
		"range ends at the close, and value, ok := <-input tells you.", got[len(got)-1])
	return nil, false
}
