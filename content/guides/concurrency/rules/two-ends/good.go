package main

import (
	"context"
	"fmt"
	"sync"
	"time"
)

func charge(ctx context.Context, order int) {
	select {
	case <-time.After(50 * time.Millisecond): // the bank
		fmt.Println("order", order, "is charged and marked as paid")
	case <-ctx.Done():
		fmt.Println("order", order, "may be charged:", ctx.Err())
	}
}

func main() {
	signal, stop := context.WithCancel(context.Background()) // signal.NotifyContext
	time.AfterFunc(120*time.Millisecond, stop)
	work, end := context.WithCancel(context.WithoutCancel(signal))
	defer end()

	var worker sync.WaitGroup
	worker.Go(func() {
		for order := 1; signal.Err() == nil; order++ {
			charge(work, order)
		}
	})
	<-signal.Done()
	time.AfterFunc(10*time.Second, end) // what is late then, ends
	worker.Wait()
}
