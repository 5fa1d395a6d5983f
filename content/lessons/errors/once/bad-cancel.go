package main

import (
	"context"
	"fmt"
)

func search(ctx context.Context) error {
	<-ctx.Done()
	return fmt.Errorf("search orders: %w", ctx.Err())
}

func main() {
	alarms := 0
	for range 40 {
		ctx, closeTab := context.WithCancel(context.Background())
		closeTab()
		if err := search(ctx); err != nil {
			alarms++
		}
	}
	fmt.Println("errors this minute:", alarms)
}
