package main

import (
	"context"
	"sync"
)

// A Group makes one call of those that ask for the same at the same time. Its
// zero value is ready.
type Group[V any] struct {
	mu    sync.Mutex
	calls map[string]*call[V] // those that are running
}

type call[V any] struct {
	done  chan struct{} // closed when value and err are there
	value V
	err   error

	cancel  context.CancelFunc // ends the context of fn
	callers int                // who wait; guarded by the group's mu
}

// Do returns what fn returns. While a call for key is running, Do does not begin
// another one: it waits for that one and returns its result. A call that is over
// is forgotten, and the next Do begins a new one. Calls for different keys do
// not wait for each other.
//
// When ctx ends before, Do returns its cause at once. The call goes on for the
// other callers, whoever began it. When the last one has left, the context of
// the call ends, and a Do that comes after that begins a new call.
//
// The context that fn gets has the values of the ctx of whoever began.
func (g *Group[V]) Do(ctx context.Context, key string, fn func(context.Context) (V, error)) (V, error) {
	g.mu.Lock()
	c, running := g.calls[key]
	if !running {
		c = g.begin(ctx, key, fn)
	}
	c.callers++
	g.mu.Unlock()

	select {
	case <-c.done:
		return c.value, c.err
	case <-ctx.Done():
		g.leave(key, c)
		var none V
		return none, context.Cause(ctx)
	}
}

// begin starts fn. The caller holds g.mu.
func (g *Group[V]) begin(ctx context.Context, key string, fn func(context.Context) (V, error)) *call[V] {
	ctx, cancel := context.WithCancel(context.WithoutCancel(ctx))
	c := &call[V]{done: make(chan struct{}), cancel: cancel}
	if g.calls == nil {
		g.calls = make(map[string]*call[V])
	}
	g.calls[key] = c
	go func() {
		defer cancel()
		c.value, c.err = fn(ctx)
		close(c.done)
	}()
	return c
}

// leave is called by whoever waits no longer.
func (g *Group[V]) leave(key string, c *call[V]) {
	g.mu.Lock()
	defer g.mu.Unlock()
	c.callers--
	if c.callers == 0 {
		c.cancel()
		g.forget(key, c)
	}
}

// forget takes c out, if it has not been replaced. The caller holds g.mu.
func (g *Group[V]) forget(key string, c *call[V]) {
	if g.calls[key] == c {
		delete(g.calls, key)
	}
}
