package main

import (
	"context"
	"fmt"
)

func numbers(ctx context.Context) <-chan int {
	out := make(chan int)
	go func() {
		defer close(out)
		for n := 1; ; n++ {
			select {
			case out <- n:
			case <-ctx.Done():
				return
			}
		}
	}()
	return out
}

func main() {
	ctx, cancel := context.WithCancel(context.Background())
	ch := numbers(ctx)
	for range 3 {
		fmt.Println(<-ch)
	}
	cancel() // enough
	for range ch {
	}
	fmt.Println("the sender has closed")
}
