package main

import (
	"context"
	"fmt"
	"sync"
)

// A Row is a log line and the country that its caller is in.
type Row struct {
	Line, Country string
}

// Locate finds the country of each line and hands the rows to emit, in the order of
// the lines. At most n lines, n >= 1, are on their way at any time: being located,
// or located and not yet emitted.
//
// It ends with the first line, in the order of the lines, that can't be located:
// the rows before it are emitted, and the error is returned, wrapped with the
// number of the line, counted from 1. An error of emit ends it as well and is
// returned. If ctx ends, Locate returns the context's cause.
//
// find gets a ctx that ends when its result is not needed any more. When Locate
// returns, neither find nor emit is running, and no goroutine is left.
func Locate(ctx context.Context, lines <-chan string, n int,
	find func(ctx context.Context, line string) (country string, err error),
	emit func(Row) error) error {
	ctx, cancel := context.WithCancel(ctx)
	var workers sync.WaitGroup
	defer workers.Wait()
	defer cancel()

	type job struct {
		number int
		line   string
	}
	jobs := make(chan job)
	workers.Go(func() {
		defer close(jobs)
		for number := 1; ; number++ {
			select {
			case line, ok := <-lines:
				if !ok {
					return
				}
				select {
				case jobs <- job{number, line}:
				case <-ctx.Done():
					return
				}
			case <-ctx.Done():
				return
			}
		}
	})

	results := make(chan result)
	var finders sync.WaitGroup
	for range n {
		finders.Go(func() {
			for j := range jobs {
				country, err := find(ctx, j.line)
				select {
				case results <- result{j.number, Row{j.line, country}, err}:
				case <-ctx.Done():
					return
				}
			}
		})
	}
	workers.Go(func() {
		finders.Wait()
		close(results)
	})

	for r := range results {
		if ctx.Err() != nil {
			return context.Cause(ctx)
		}
		if r.err != nil {
			return fmt.Errorf("line %d: %w", r.number, r.err)
		}
		if err := emit(r.row); err != nil {
			return err
		}
	}
	return context.Cause(ctx)
}

type result struct {
	number int
	row    Row
	err    error
}
