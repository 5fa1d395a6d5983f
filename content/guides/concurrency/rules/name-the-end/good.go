package main

import (
	"context"
	"fmt"
	"runtime"
	"sync"
	"time"
)

type Conn struct {
	stop context.CancelFunc
	done sync.WaitGroup
}

func Open() *Conn {
	ctx, stop := context.WithCancel(context.Background())
	c := &Conn{stop: stop}
	c.done.Go(func() { beat(ctx) })
	return c
}

func beat(ctx context.Context) {
	ticker := time.NewTicker(time.Second)
	defer ticker.Stop()
	for {
		select {
		case <-ticker.C:
		case <-ctx.Done():
			return // here it ends
		}
	}
}

func (c *Conn) Close() {
	c.stop()
	c.done.Wait()
}

func main() {
	for range 100 {
		Open().Close()
	}
	fmt.Println("goroutines after 100 connections:", runtime.NumGoroutine())
}
