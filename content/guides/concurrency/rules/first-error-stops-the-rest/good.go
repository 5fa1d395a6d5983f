package main

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"
)

func call(ctx context.Context, n int) error {
	if n == 2 {
		return errors.New("call 2: connection refused")
	}
	select {
	case <-time.After(time.Minute):
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

func main() {
	start := time.Now()
	ctx, cancel := context.WithCancelCause(context.Background())
	defer cancel(nil)
	var wg sync.WaitGroup
	for i := range 4 {
		wg.Go(func() {
			if err := call(ctx, i); err != nil {
				cancel(err) // only the first counts
			}
		})
	}
	wg.Wait()
	fmt.Println(context.Cause(ctx), "after", time.Since(start))
}
