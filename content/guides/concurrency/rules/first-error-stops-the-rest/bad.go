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
	errs := make([]error, 4)
	var wg sync.WaitGroup
	for i := range errs {
		wg.Go(func() { errs[i] = call(context.Background(), i) })
	}
	wg.Wait()
	fmt.Println(errors.Join(errs...), "after", time.Since(start))
}
