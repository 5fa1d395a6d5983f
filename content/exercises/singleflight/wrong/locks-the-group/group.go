package main

import (
	"context"
	"sync"
	"time"
)

// A Group makes one call of those that ask for the same at the same time. Its
// zero value is ready.
type Group[V any] struct {
	mu      sync.Mutex
	results map[string]result[V]
}

type result[V any] struct {
	value V
	err   error
	at    time.Time
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
	asked := time.Now()
	g.mu.Lock()
	defer g.mu.Unlock()
	if r, ok := g.results[key]; ok && !r.at.Before(asked) {
		return r.value, r.err // came while this caller waited for the lock
	}
	value, err := fn(ctx)
	if g.results == nil {
		g.results = make(map[string]result[V])
	}
	g.results[key] = result[V]{value, err, time.Now()}
	return value, err
}
