package main

import (
	"context"
	"fmt"
	"sync"
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
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)

	var answers []string
	var mu sync.Mutex
	var wg sync.WaitGroup
	for i, call := range calls {
		wg.Go(func() {
			answer, err := call(ctx)
			if err != nil {
				cancel(fmt.Errorf("call %d: %w", i, err))
				return
			}
			mu.Lock()
			defer mu.Unlock()
			answers = append(answers, answer)
		})
	}
	wg.Wait()

	if err := context.Cause(ctx); err != nil {
		return nil, err
	}
	return answers, nil
}
