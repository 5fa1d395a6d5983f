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
	number := 0
	for {
		var chunk []Row
		for len(chunk) < n {
			select {
			case line, ok := <-lines:
				if !ok {
					return locateChunk(ctx, chunk, number, find, emit)
				}
				chunk = append(chunk, Row{Line: line})
			case <-ctx.Done():
				return context.Cause(ctx)
			}
		}
		if err := locateChunk(ctx, chunk, number, find, emit); err != nil {
			return err
		}
		number += n
	}
}

func locateChunk(ctx context.Context, rows []Row, before int,
	find func(ctx context.Context, line string) (string, error), emit func(Row) error) error {
	errs := make([]error, len(rows))
	var started sync.WaitGroup
	for i := range rows {
		started.Go(func() { rows[i].Country, errs[i] = find(ctx, rows[i].Line) })
	}
	started.Wait()
	for i, row := range rows {
		if ctx.Err() != nil {
			return context.Cause(ctx)
		}
		if errs[i] != nil {
			return fmt.Errorf("line %d: %w", before+i+1, errs[i])
		}
		if err := emit(row); err != nil {
			return err
		}
	}
	return nil
}
