package main

import (
	"context"
	"fmt"
	"runtime"
	"time"
)

func main() {
	for range 100 {
		ctx, cancel := context.WithTimeout(context.Background(), 50*time.Millisecond)
		_, err := quote(ctx, "books")
		cancel()
		if err == nil {
			fmt.Println("in time")
		}
	}
	time.Sleep(time.Minute)
	fmt.Println("goroutines a minute later:", runtime.NumGoroutine())
}

// quote asks the pricing service, and gives up when ctx ends.
func quote(ctx context.Context, item string) (int, error) {
	prices := make(chan int)
	go func() {
		prices <- ask(item)
	}()
	select {
	case price := <-prices:
		return price, nil
	case <-ctx.Done():
		return 0, ctx.Err()
	}
}

func ask(item string) int {
	time.Sleep(80 * time.Millisecond)
	return 100 * len(item)
}
