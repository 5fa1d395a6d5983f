package main

import (
	"context"
	"fmt"
	"time"
)

func sendInvoice(n int) {
	time.Sleep(100 * time.Millisecond)
}

// sendAll takes a ctx and never looks at it.
func sendAll(ctx context.Context, count int) int {
	sent := 0
	for n := range count {
		sendInvoice(n)
		sent++
	}
	return sent
}

func main() {
	ctx, cancel := context.WithTimeout(context.Background(), 200*time.Millisecond)
	defer cancel()

	start := time.Now()
	sent := sendAll(ctx, 30)
	fmt.Println("sent:", sent)
	fmt.Println("ctx:", ctx.Err(), "since", (time.Since(start) - 200*time.Millisecond).Round(50*time.Millisecond))
}
