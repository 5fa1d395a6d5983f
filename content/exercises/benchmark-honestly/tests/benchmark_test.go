package main

import (
	"cmp"
	"errors"
	"flag"
	"fmt"
	"slices"
	"testing"
	"testing/synctest"
	"time"
)

// BenchmarkTop is for your own machine: go test -bench=. -benchmem
func BenchmarkTop(b *testing.B) { benchmarkTop(b, loadOrders, Top) }

// Top sorts the orders in place, the largest first, and returns at most ten.
func Top(orders []Order) ([]Order, error) {
	slices.SortFunc(orders, func(a, b Order) int { return cmp.Compare(b.Cents, a.Cents) })
	return orders[:min(len(orders), 10)], nil
}

func loadOrders() []Order {
	orders := make([]Order, 1000)
	for i := range orders {
		orders[i] = Order{ID: fmt.Sprint(i), Cents: i * 7919 % 1000}
	}
	return orders
}

// The tests run benchmarkTop as go test -bench does, with functions of their
// own in the place of load and top. No test looks at real time.

func TestLoadsOnce(t *testing.T) {
	iterations(t, "100x")
	loads := 0
	testing.Benchmark(func(b *testing.B) {
		benchmarkTop(b, func() []Order { loads++; return loadOrders() }, Top)
	})
	if loads != 1 {
		t.Errorf("load was called %d times, want once. A loop to b.N runs the whole function several times, each with another b.N; "+
			"for b.Loop() runs it once. And what is inside the loop runs in each iteration.", loads)
	}
}

func TestOneCallInEachIteration(t *testing.T) {
	iterations(t, "100x")
	calls := 0
	result := testing.Benchmark(func(b *testing.B) {
		calls = 0 // counts the last run of the function
		benchmarkTop(b, loadOrders, func(orders []Order) ([]Order, error) { calls++; return orders, nil })
	})
	if result.N != 100 || calls != 100 {
		t.Errorf("with -benchtime=100x top was called %d times in %d iterations, want 100 in 100. "+
			"The result is divided by the number of iterations: what is measured has to be one call.", calls, result.N)
	}
}

func TestEachCallGetsTheOrdersAsLoaded(t *testing.T) {
	iterations(t, "100x")
	want := loadOrders()
	call, first := 0, 0
	testing.Benchmark(func(b *testing.B) {
		benchmarkTop(b, loadOrders, func(orders []Order) ([]Order, error) {
			call++
			if first == 0 && !slices.Equal(orders, want) {
				first = call
			}
			return Top(orders)
		})
	})
	if first > 0 {
		t.Errorf("call %d of top did not get the orders as they were loaded: the call before it has sorted them. "+
			"Sorting what is sorted is faster, and that is then what you measure. Copy the orders before each call.", first)
	}
}

func TestOnlyTheCallIsTimed(t *testing.T) {
	synctest.Test(t, func(t *testing.T) { // sleeps cost no time here
		result := testing.Benchmark(func(b *testing.B) {
			benchmarkTop(b,
				func() []Order { time.Sleep(time.Second); return loadOrders() },
				func(orders []Order) ([]Order, error) { time.Sleep(3 * time.Millisecond); return orders, nil })
		})
		if got := time.Duration(result.NsPerOp()); got != 3*time.Millisecond {
			t.Errorf("load takes 1 s, top takes 3 ms, and the benchmark reports %v for one iteration. "+
				"Load before the loop, and keep the timer running while top works.", got)
		}
	})
}

func TestMakingTheInputIsNotCounted(t *testing.T) {
	iterations(t, "100x")
	result := testing.Benchmark(func(b *testing.B) {
		benchmarkTop(b, loadOrders, func(orders []Order) ([]Order, error) { return orders, nil })
	})
	if got := result.AllocsPerOp(); got != 0 {
		t.Errorf("top allocates nothing, and the benchmark reports %d allocations in each iteration. "+
			"Make one slice before the loop, and copy the orders into it in each iteration.", got)
	}
}

func TestAnErrorFailsTheBenchmark(t *testing.T) {
	iterations(t, "100x")
	calls := 0
	result := testing.Benchmark(func(b *testing.B) {
		benchmarkTop(b, loadOrders, func(orders []Order) ([]Order, error) {
			calls++
			return nil, errors.New("not connected")
		})
	})
	if result.N != 0 || calls != 1 {
		t.Errorf("top returned an error, and the benchmark called it %d times and reports %d iterations; want 1 call and a failure. "+
			"Returning an error is fast: without b.Fatal you measure that.", calls, result.N)
	}
}

func TestNoOrdersFailTheBenchmark(t *testing.T) {
	iterations(t, "100x")
	result := testing.Benchmark(func(b *testing.B) {
		benchmarkTop(b, func() []Order { return nil }, Top)
	})
	if result.N != 0 {
		t.Errorf("load returned no orders, and the benchmark reports %d iterations. It is fast, and says nothing: fail with b.Fatal.", result.N)
	}
}

// iterations sets -benchtime, such as 100x, until the test ends.
func iterations(t *testing.T, n string) {
	t.Helper()
	benchtime := flag.Lookup("test.benchtime")
	before := benchtime.Value.String()
	if err := benchtime.Value.Set(n); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { benchtime.Value.Set(before) })
}
