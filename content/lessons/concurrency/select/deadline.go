package main

import (
	"context"
	"errors"
	"fmt"
	"time"
)

var errIdle = errors.New("no line for 300ms")

// follow reads lines until the feed ends, falls silent or ctx is done.
func follow(ctx context.Context, lines <-chan string) (n int, err error) {
	for {
		select {
		case _, ok := <-lines:
			if !ok {
				return n, nil
			}
			n++
		case <-time.After(300 * time.Millisecond): // for each line
			return n, errIdle
		case <-ctx.Done(): // for all of them
			return n, ctx.Err()
		}
	}
}

// feed sends count lines, one each pause, and then falls silent.
func feed(ctx context.Context, count int, pause time.Duration) <-chan string {
	lines := make(chan string)
	go func() {
		for range count {
			time.Sleep(pause)
			select {
			case lines <- "GET /":
			case <-ctx.Done():
				return
			}
		}
	}()
	return lines
}

func try(count int, pause time.Duration) {
	ctx, cancel := context.WithTimeout(context.Background(), time.Second)
	defer cancel()

	start := time.Now()
	n, err := follow(ctx, feed(ctx, count, pause))
	fmt.Printf("%d lines in %v: %v\n", n, time.Since(start).Round(10*time.Millisecond), err)
}

func main() {
	try(3, 50*time.Millisecond)
	try(1000, 70*time.Millisecond)
}
