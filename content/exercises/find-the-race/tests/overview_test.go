package main

import (
	"errors"
	"fmt"
	"reflect"
	"strings"
	"testing"
	"testing/synctest"
	"time"
)

const ms = time.Millisecond

// after is a service that answers in this time, with a value or an error.
func after[T any](d time.Duration, value T, err error) func(int) (T, error) {
	return func(id int) (T, error) {
		time.Sleep(d)
		if id != 17 {
			return value, errors.New("asked for another customer than 17")
		}
		return value, err
	}
}

func load(t *testing.T, s Services, limit time.Duration) (o *Overview, err error, took time.Duration) {
	t.Helper()
	start := time.Now()
	o, err = Load(17, s, limit)
	if o == nil {
		t.Fatal("Load returned no overview: what has been answered is worth showing, whatever failed")
	}
	return o, err, time.Since(start)
}

var (
	errName    = errors.New("no such name")
	errOrders  = errors.New("orders are locked")
	errBalance = errors.New("the bank is closed")
)

func TestEveryAnswerArrives(t *testing.T) {
	bubble(t, func(t *testing.T) {
		o, err, took := load(t, Services{
			after(30*ms, "Ada", nil), after(20*ms, []string{"lamp"}, nil), after(10*ms, 450, nil),
		}, time.Second)
		want := Overview{"Ada", []string{"lamp"}, 450}
		if !reflect.DeepEqual(*o, want) || err != nil {
			t.Errorf("all three answered: got %+v and error %v, want %+v and nil", *o, err, want)
		}
		if took != 30*ms {
			t.Errorf("three services that take 10, 20 and 30 ms took %v, want 30ms: ask side by side, and return when all have answered", took)
		}
	})
}

func TestAnErrorIsNotOverwritten(t *testing.T) {
	bubble(t, func(t *testing.T) {
		o, err, _ := load(t, Services{
			after(30*ms, "Ada", nil), after(20*ms, []string{"lamp"}, nil), after(10*ms, -1, errBalance),
		}, time.Second)
		if !errors.Is(err, errBalance) {
			t.Errorf("the bank failed after 10 ms, the others answered later, and Load's error is %v, want one that wraps %q: several goroutines assign to one err, and the last one wins", err, errBalance)
		}
		if o.Name != "Ada" || len(o.Orders) != 1 || o.Balance != 0 {
			t.Errorf("one service failed and the overview is %+v, want what the other two said, and nothing in the field of the one that failed", *o)
		}
	})
}

func TestEveryErrorIsHeard(t *testing.T) {
	bubble(t, func(t *testing.T) {
		_, err, _ := load(t, Services{
			after(10*ms, "", errName), after(20*ms, []string(nil), errOrders), after(30*ms, 0, errBalance),
		}, time.Second)
		for _, want := range []error{errName, errOrders, errBalance} {
			if !errors.Is(err, want) {
				t.Errorf("all three failed, and Load's error is %q, want one that wraps %q as well: keep each error, then errors.Join", err, want)
			}
		}
		if errors.Is(err, ErrLate) {
			t.Error("all three failed in time, and the error says ErrLate")
		}
	})
}

func TestWhatComesInTimeIsReturned(t *testing.T) {
	bubble(t, func(t *testing.T) {
		o, err, took := load(t, Services{
			after(10*ms, "Ada", nil), after(time.Minute, []string{"lamp"}, nil), after(20*ms, 0, errBalance),
		}, 50*ms)
		if took != 50*ms {
			t.Errorf("with a limit of 50 ms and a service that takes a minute, Load took %v, want 50ms", took)
		}
		if !errors.Is(err, ErrLate) || !errors.Is(err, errBalance) {
			t.Errorf("one service was late and one failed, and the error is \"%v\", want one that wraps %q and %q", err, ErrLate, errBalance)
		}
		if o.Name != "Ada" || o.Orders != nil {
			t.Errorf("at the limit, the overview is %+v, want the name and no orders", *o)
		}
		time.Sleep(time.Hour)
	})
}

func TestWhatWasReturnedDoesNotChange(t *testing.T) {
	bubble(t, func(t *testing.T) {
		o, _, _ := load(t, Services{
			after(10*ms, "Ada", nil), after(100*ms, []string{"lamp"}, nil), after(200*ms, 450, nil),
		}, 50*ms)
		before := *o
		time.Sleep(time.Hour) // the late answers come
		if !reflect.DeepEqual(*o, before) {
			t.Errorf("Load returned %+v, and later the same overview is %+v: a goroutine that was late still writes into what the caller reads. Let late answers end somewhere else", before, *o)
		}
	})
}

func TestLateServicesLeaveNoGoroutine(t *testing.T) {
	bubble(t, func(t *testing.T) {
		Load(17, Services{
			after(time.Second, "Ada", nil), after(time.Second, []string(nil), nil), after(time.Second, 0, errBalance),
		}, 50*ms)
		time.Sleep(time.Hour)
	})
}

// bubble runs f in a synctest bubble, which panics when a goroutine in it can
// never go on. Then the test fails, and the others still run.
func bubble(t *testing.T, f func(t *testing.T)) {
	t.Helper()
	defer func() {
		switch problem := fmt.Sprint(recover()); {
		case problem == "<nil>":
		case strings.Contains(problem, "main bubble goroutine has exited"):
			t.Error("Load has returned, and a goroutine that it started waits forever: who takes what a late service says? A channel with a place for each answer lets the goroutine put it down and end")
		case strings.Contains(problem, "all goroutines in bubble are blocked"):
			t.Error("Load never returns: it waits for something that no goroutine will do any more")
		default:
			panic(problem)
		}
	}()
	synctest.Test(t, f)
}
