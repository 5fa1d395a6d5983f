package main

import (
	"context"
	"errors"
	"fmt"
	"sync"
)

// RenderAll renders the invoices with these ids, at most limit at a time, and
// returns the pages in the order of ids. limit is at least 1.
//
// An invoice that fails leaves an empty page and does not stop the others.
// When ctx ends, no further rendering starts. RenderAll returns after every
// rendering that has started is over. It keeps no more than limit goroutines.
//
// The error joins, in the order of ids, the error of each failed invoice,
// wrapped with its id, and, if ctx ended before all were started, the
// context's cause.
func RenderAll(ctx context.Context, ids []int, limit int,
	render func(ctx context.Context, id int) (string, error)) ([]string, error) {
	pages := make([]string, len(ids))
	errs := make([]error, len(ids))
	slots := make(chan struct{}, limit)
	var stopped error

	var wg sync.WaitGroup
	for i, id := range ids {
		select {
		case slots <- struct{}{}:
		case <-ctx.Done():
		}
		if ctx.Err() != nil {
			stopped = fmt.Errorf("stopped before invoice %d: %w", id, context.Cause(ctx))
			break
		}
		wg.Go(func() {
			defer func() { <-slots }()
			page, err := render(ctx, id)
			if err != nil {
				errs[i] = fmt.Errorf("invoice %d: %w", id, err)
				return
			}
			pages[i] = page
		})
	}
	wg.Wait()
	return pages, errors.Join(append(errs, stopped)...)
}
