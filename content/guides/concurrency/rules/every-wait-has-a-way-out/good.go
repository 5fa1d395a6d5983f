package main

import (
	"context"
	"fmt"
	"time"
)

func fetch() <-chan string {
	answer := make(chan string, 1)
	go func() {
		time.Sleep(time.Hour) // the upstream hangs
		answer <- "stock: 3"
	}()
	return answer
}

func handle(ctx context.Context) (string, error) {
	select {
	case answer := <-fetch():
		return answer, nil
	case <-ctx.Done():
		return "", context.Cause(ctx)
	}
}

func main() {
	ctx, cancel := context.WithTimeout(context.Background(), 200*time.Millisecond)
	defer cancel()
	start := time.Now()
	answer, err := handle(ctx)
	fmt.Printf("%q, %v after %v\n", answer, err, time.Since(start))
}
