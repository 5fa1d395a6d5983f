package main

import "context"

// A Group makes one call of those that ask for the same at the same time. Its
// zero value is ready.
type Group[V any] struct {
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
	return fn(ctx)
}
