package main

import (
	"context"
	"fmt"
	"time"
)

// call stands for a call over gRPC: it takes d, or ends with the context.
func call(ctx context.Context, name string, d time.Duration) error {
	select {
	case <-time.After(d):
		return nil
	case <-ctx.Done():
		return fmt.Errorf("%s: %w", name, ctx.Err())
	}
}

func main() {
	began := time.Now()
	ctx, cancel := context.WithTimeout(context.Background(), 300*time.Millisecond)
	defer cancel()

	err := call(ctx, "accounts", 120*time.Millisecond)
	if err == nil {
		err = call(ctx, "ledger", 500*time.Millisecond) // is slow today
	}
	fmt.Println(err, "after", time.Since(began))
}
