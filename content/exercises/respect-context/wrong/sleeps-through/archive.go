package main

import (
	"context"
	"fmt"
	"time"
)

// Batch is one portion of log lines.
type Batch struct {
	ID    int
	Lines []string
}

// Archive writes the batches in order and rests for pause between two of them.
// It returns how many were written.
//
// When ctx ends, Archive stops: it ends its rest at once, begins no further
// batch, and returns an error that wraps the context's cause and says how far
// it came. write receives ctx as well, so that it can stop a slow write.
// If write fails, Archive stops and returns an error that wraps that error.
// If every batch is written, the error is nil.
func Archive(ctx context.Context, batches []Batch, pause time.Duration,
	write func(ctx context.Context, b Batch) error) (written int, err error) {
	for i, b := range batches {
		if ctx.Err() != nil {
			return written, fmt.Errorf("stopped after %d of %d batches: %w",
				written, len(batches), context.Cause(ctx))
		}
		if err := write(ctx, b); err != nil {
			return written, fmt.Errorf("batch %d: %w", b.ID, err)
		}
		written++
		if i < len(batches)-1 {
			time.Sleep(pause)
		}
	}
	return written, nil
}
