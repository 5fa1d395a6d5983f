package main

import (
	"context"
	"errors"
	"fmt"
	"time"
)

var errDown = errors.New("service is down")

func call() error {
	time.Sleep(100 * time.Millisecond)
	return errDown
}

// pause waits, unless ctx ends before.
func pause(ctx context.Context, wait time.Duration) error {
	select {
	case <-time.After(wait):
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

func asksDeadline(ctx context.Context, ended chan<- string) {
	for wait := 500 * time.Millisecond; ; wait *= 3 {
		err := call()
		deadline, ok := ctx.Deadline()
		if ok && time.Until(deadline) < wait || pause(ctx, wait) != nil {
			ended <- fmt.Sprintf("who asks the deadline: %v", err)
			return
		}
	}
}

func justWaits(ctx context.Context, ended chan<- string) {
	for wait := 500 * time.Millisecond; ; wait *= 3 {
		err := call()
		if pause(ctx, wait) != nil {
			ended <- fmt.Sprintf("who just waits: %v", err)
			return
		}
	}
}

func main() {
	start := time.Now()
	ctx, cancel := context.WithTimeout(context.Background(), 2*time.Second)
	defer cancel()

	ended := make(chan string)
	go asksDeadline(ctx, ended)
	go justWaits(ctx, ended)
	for range 2 {
		fmt.Println(<-ended, "after", time.Since(start))
	}
}
