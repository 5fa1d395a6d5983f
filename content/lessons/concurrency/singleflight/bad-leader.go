package main

import (
	"context"
	"fmt"
	"sync"
	"time"
)

func query(ctx context.Context) error {
	select {
	case <-time.After(300 * time.Millisecond):
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

func main() {
	var once sync.Once // one flight, for all three
	var err error
	request := func(name string, patience time.Duration) {
		ctx, cancel := context.WithTimeout(context.Background(), patience)
		defer cancel()
		once.Do(func() { err = query(ctx) })
		fmt.Println(name, "had", patience, "and got:", err)
	}
	var requests sync.WaitGroup
	requests.Go(func() { request("Ada", 50*time.Millisecond) })
	time.Sleep(time.Millisecond)
	requests.Go(func() { request("Ben", 5*time.Second) })
	requests.Go(func() { request("Cleo", 5*time.Second) })
	requests.Wait()
}
