package main

import (
	"errors"
	"fmt"
	"sync"
	"sync/atomic"
	"time"
)

var (
	mu    sync.Mutex
	stock = map[string]int{"book": 1}
)

func take(item string) error {
	mu.Lock()
	if stock[item] == 0 {
		return errors.New("sold out")
	}
	stock[item]--
	mu.Unlock()
	return nil
}

func main() {
	var answered atomic.Int64
	for range 1000 {
		go func() {
			take("book")
			answered.Add(1)
		}()
		time.Sleep(time.Millisecond) // the next request
	}
	fmt.Println("requests answered:", answered.Load(), "of 1000")
	fmt.Println("health check: ok")
}
