package main

import (
	"context"
	"fmt"
	"time"
)

// query stands for a call to another service that needs takes.
// It gives up when ctx is done.
func query(ctx context.Context, service string, takes time.Duration) (string, error) {
	select {
	case <-time.After(takes):
		return service + ": ok", nil
	case <-ctx.Done():
		return "", fmt.Errorf("%s: %w", service, ctx.Err())
	}
}

func recommend(ctx context.Context) error {
	profile, err := query(ctx, "profile", 50*time.Millisecond)
	if err != nil {
		return err
	}
	fmt.Println(profile)

	history, err := query(ctx, "history", 2*time.Second)
	if err != nil {
		return err
	}
	fmt.Println(history)
	return nil
}

func main() {
	ctx, cancel := context.WithTimeout(context.Background(), 200*time.Millisecond)
	defer cancel()

	start := time.Now()
	err := recommend(ctx)
	fmt.Println("error:", err)
	fmt.Println("after:", time.Since(start).Round(10*time.Millisecond))
}
