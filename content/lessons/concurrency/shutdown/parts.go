package main

import (
	"context"
	"fmt"
	"time"
)

// A part of the service that has to be ended.
type part struct {
	name  string
	limit time.Duration
	end   func(context.Context) error
}

// shutdown ends the parts in this order. A part that fails or is late does not
// keep the others from being ended.
func shutdown(ctx context.Context, parts []part) {
	for _, p := range parts {
		start := time.Now()
		ctx, cancel := context.WithTimeout(ctx, p.limit)
		err := p.end(ctx)
		cancel()
		fmt.Printf("%-18s %4d ms  %v\n", p.name, time.Since(start).Milliseconds(), err)
	}
}

func main() {
	// Kubernetes gives 30 s in all. Leave a rest.
	ctx, cancel := context.WithTimeout(context.Background(), 25*time.Second)
	defer cancel()
	shutdown(ctx, []part{
		{"not ready", 5 * time.Second, takes(3 * time.Second)}, // the balancer looks every 3 s
		{"HTTP server", 15 * time.Second, takes(420 * time.Millisecond)},
		{"mailer", 5 * time.Second, takes(time.Minute)}, // the mail server hangs
		{"traces and metrics", time.Second, takes(80 * time.Millisecond)},
		{"database", time.Second, takes(10 * time.Millisecond)},
	})
}

// takes stands for a part that needs this long to end.
func takes(d time.Duration) func(context.Context) error {
	return func(ctx context.Context) error {
		select {
		case <-time.After(d):
			return nil
		case <-ctx.Done():
			return ctx.Err()
		}
	}
}
