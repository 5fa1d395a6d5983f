package main

import (
	"context"
	"fmt"
	"sync"
	"time"
)

// ask stands for a blocking call to another service.
func ask(ctx context.Context, service string, takes time.Duration) (string, error) {
	select {
	case <-time.After(takes):
		return "fine", nil
	case <-ctx.Done():
		return "", ctx.Err()
	}
}

func main() {
	services := []string{"orders", "stock", "payments"}
	takes := []time.Duration{80 * time.Millisecond, 900 * time.Millisecond, 120 * time.Millisecond}
	answers := make([]string, len(services)) // a slot for each result

	start := time.Now()
	ctx, cancel := context.WithTimeout(context.Background(), 300*time.Millisecond)
	defer cancel()
	var wg sync.WaitGroup
	for i, service := range services {
		wg.Go(func() { // submit, create_task, call without await
			answer, err := ask(ctx, service, takes[i])
			if err != nil {
				answer = err.Error()
			}
			answers[i] = answer
		})
	}
	wg.Wait() // get, gather, Promise.allSettled

	for i, service := range services {
		fmt.Printf("%-8s  %s\n", service, answers[i])
	}
	fmt.Println("took", time.Since(start).Round(time.Millisecond))
}
