package main

import (
	"context"
	"fmt"
	"sync"
	"time"
)

// A mail takes 400 ms to send, or ends with ctx.
func send(ctx context.Context, mail string) {
	select {
	case <-time.After(400 * time.Millisecond):
		fmt.Println("  sent:", mail)
	case <-ctx.Done():
		fmt.Println("  cut off:", mail)
	}
}

// stop lets the worker finish its queue, as long as limit allows. Then it is
// told to end at once. stop returns when the worker has ended.
func stop(queue chan string, ended <-chan struct{}, limit time.Duration, endNow func()) {
	close(queue) // no more mails: the soft end
	select {
	case <-ended:
	case <-time.After(limit):
		endNow() // the hard end
		<-ended
	}
	for mail := range queue {
		fmt.Println("  left:", mail)
	}
}

func try(limit time.Duration) {
	fmt.Println("stop with a limit of", limit)
	queue := make(chan string, 10)
	ctx, endNow := context.WithCancel(context.Background())
	defer endNow()
	var worker sync.WaitGroup
	worker.Go(func() {
		for ctx.Err() == nil {
			mail, ok := <-queue
			if !ok {
				return
			}
			send(ctx, mail)
		}
	})
	ended := make(chan struct{})
	go func() { worker.Wait(); close(ended) }()

	for _, name := range []string{"Ana", "Ben", "Cleo", "Dan"} {
		queue <- "invoice for " + name
	}
	stop(queue, ended, limit, endNow)
}

func main() {
	try(5 * time.Second)
	try(1 * time.Second)
}
