package goroutineend

import (
	"context"
	"errors"
	"sync"
	"time"
)

type poller struct {
	stop chan struct{}
	jobs chan int
}

func (p *poller) start(refresh func()) {
	go func() { // want "This goroutine never ends: no path in it leads to a return"
		for {
			refresh()
			time.Sleep(time.Minute)
		}
	}()
	go p.loop() // want "never ends: no path"
	var wg sync.WaitGroup
	wg.Go(p.loop)  // want "never ends: no path"
	wg.Go(func() { // want "never ends: no path"
		for {
			<-p.jobs // zero values for ever, once it is closed
		}
	})
	go func() { // want "never ends: nobody closes `ticker.C`, and Stop does not, either"
		ticker := time.NewTicker(time.Second)
		defer ticker.Stop()
		for range ticker.C {
			refresh()
		}
	}()
	go func() { // want "never ends: nobody closes `time.Tick\\(time.Second\\)`"
		for range time.Tick(time.Second) {
			refresh()
		}
	}()
	go func() { // want "never ends: no path"
		for {
			select {
			case <-p.stop:
				break // leaves the select only
			case <-p.jobs:
				refresh()
			}
		}
	}()
	go each(p.jobs, refresh)  // want "never ends: no path"
	go func() { select {} }() // want "never ends: no path"
}

func (p *poller) loop() {
	for {
		select {
		case n := <-p.jobs:
			_ = n
		case <-time.After(time.Second):
		}
	}
}

func each[T any](values chan T, do func()) {
	for {
		<-values
		do()
	}
}

// What a reviewer would leave alone.
func (p *poller) fine(ctx context.Context, next func() (int, error), handle func(int)) {
	go func() {
		for {
			select {
			case <-ctx.Done():
				return
			case n := <-p.jobs:
				handle(n)
			}
		}
	}()
	go func() {
		for n := range p.jobs {
			handle(n)
		}
	}()
	go func() {
		for ctx.Err() == nil {
			handle(1)
		}
	}()
	go func() {
		for {
			n, err := next()
			if errors.Is(err, context.Canceled) {
				break
			}
			handle(n)
		}
	}()
	go func() {
	loop:
		for {
			select {
			case <-p.stop:
				break loop
			case n, ok := <-p.jobs:
				if !ok {
					panic("closed too early")
				}
				handle(n)
			}
		}
	}()
	go func() {
		ticker := time.NewTicker(time.Second)
		defer ticker.Stop()
		for range ticker.C {
			if ctx.Err() != nil {
				return
			}
			handle(0)
		}
	}()
	go p.drain(handle)
	go handle(3)
	var wg sync.WaitGroup
	wg.Go(func() { p.drain(handle) })
	wg.Wait()
}

func (p *poller) drain(handle func(int)) {
	for {
		n, ok := <-p.jobs
		if !ok {
			return
		}
		handle(n)
	}
}

func init() {
	go new(poller).loop() // as long as the program
}
