package sleepsync

import (
	"context"
	"sync"
	"sync/atomic"
	"time"
)

const enough = 50 * time.Millisecond

func results(work []func() int) []int {
	out := make([]int, len(work))
	for i, do := range work {
		go func() { out[i] = do() }()
	}
	time.Sleep(100 * time.Millisecond) // want "This sleep gives the goroutine above time to get done, and hopes that it is enough"
	return out
}

func waitGroup(do func()) {
	var wg sync.WaitGroup
	wg.Go(do)
	time.Sleep(enough) // want "gives the goroutine above time"
	{
		time.Sleep(time.Second) // want "gives the goroutine above time"
	}
}

func poll(do func()) {
	var done atomic.Bool
	go func() {
		do()
		done.Store(true)
	}()
	for !done.Load() {
		time.Sleep(time.Millisecond) // want "This loop asks again and again, and sleeps in between"
	}
}

// What a reviewer would leave alone.

func retry(do func() error) (err error) {
	for range 3 {
		if err = do(); err == nil {
			return nil
		}
		time.Sleep(100 * time.Millisecond)
	}
	return err
}

func paced(jobs []func()) {
	var wg sync.WaitGroup
	for _, job := range jobs {
		wg.Go(job)
		time.Sleep(10 * time.Millisecond)
	}
	for range 3 {
		time.Sleep(time.Second)
	}
	wg.Wait()
}

func forAWhile(ctx context.Context, do func(context.Context)) {
	ctx, cancel := context.WithCancel(ctx)
	go do(ctx)
	time.Sleep(time.Second)
	cancel()
}

func later(do func()) {
	go func() {
		time.Sleep(time.Second)
		do()
	}()
}

func before(do func(), pause time.Duration) {
	time.Sleep(time.Second)
	go do()
	time.Sleep(pause)
}

func sometimes(do func() error) {
	var err error
	go func() { err = do() }()
	if err != nil {
		time.Sleep(time.Second)
	}
}
