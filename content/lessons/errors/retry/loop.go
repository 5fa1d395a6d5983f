package main

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"time"
)

var errBusy = errors.New("tax: status 503")

// retry calls do up to attempts times while its error is errBusy.
func retry(ctx context.Context, attempts int, do func() error) error {
	longest := 100 * time.Millisecond
	for attempt := 1; ; attempt++ {
		err := do()
		if err == nil {
			return nil
		}
		if !errors.Is(err, errBusy) || attempt == attempts {
			return fmt.Errorf("attempt %d of %d: %w", attempt, attempts, err)
		}
		wait := longest - rand.N(longest/2)
		longest = min(2*longest, 5*time.Second)
		select {
		case <-time.After(wait):
		case <-ctx.Done():
			return fmt.Errorf("attempt %d of %d: %w, %w", attempt, attempts, err, context.Cause(ctx))
		}
	}
}

func main() {
	calls := 0
	busyTwice := func() error {
		if calls++; calls <= 2 {
			return errBusy
		}
		return nil
	}
	fmt.Println(retry(context.Background(), 4, busyTwice), "after", calls, "calls")

	fmt.Println(retry(context.Background(), 4, func() error { return errBusy }))

	ctx, cancel := context.WithTimeout(context.Background(), 50*time.Millisecond)
	defer cancel()
	fmt.Println(retry(ctx, 4, func() error { return errBusy }))

	fmt.Println(retry(context.Background(), 4, func() error { return errors.New("no such country") }))
}
