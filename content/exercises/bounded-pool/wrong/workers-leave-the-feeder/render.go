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
	jobs := make(chan int)

	var wg sync.WaitGroup
	for range limit {
		wg.Go(func() {
			for i := range jobs {
				if ctx.Err() != nil {
					return
				}
				page, err := render(ctx, ids[i])
				if err != nil {
					errs[i] = fmt.Errorf("invoice %d: %w", ids[i], err)
					continue
				}
				pages[i] = page
			}
		})
	}
	for i := range ids {
		jobs <- i
	}
	close(jobs)
	wg.Wait()
	return pages, errors.Join(append(errs, context.Cause(ctx))...)
}
