package main

import (
	"context"
	"fmt"
	"sync"
	"time"
)

// every calls f each period until ctx ends. It does not call it twice at once.
func every(ctx context.Context, period time.Duration, f func()) {
	ticker := time.NewTicker(period)
	defer ticker.Stop()
	for {
		select {
		case <-ticker.C:
			f()
		case <-ctx.Done():
			return
		}
	}
}

func main() {
	ctx, cancel := context.WithCancel(context.Background())
	start := time.Now()
	var wg sync.WaitGroup
	wg.Go(func() {
		every(ctx, time.Second, func() {
			fmt.Println("refresh at", time.Since(start).Round(time.Millisecond))
			time.Sleep(300 * time.Millisecond)
		})
	})

	time.Sleep(3100 * time.Millisecond)
	cancel()  // clearInterval, Future.cancel
	wg.Wait() // and until the refresh that runs is over
	fmt.Println("ended at", time.Since(start).Round(time.Millisecond))
}
