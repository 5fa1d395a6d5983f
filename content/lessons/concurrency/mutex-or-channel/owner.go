package main

import (
	"context"
	"fmt"
	"sync"
	"time"
)

type order struct {
	customer string
	answer   chan<- bool // has room for one
}

// sell owns the stock: no other goroutine can reach left.
func sell(ctx context.Context, left int, orders <-chan order, delivery <-chan int) {
	for {
		select {
		case o := <-orders:
			if left > 0 {
				left--
				o.answer <- true
			} else {
				o.answer <- false
			}
		case n := <-delivery:
			left += n
		case <-ctx.Done():
			fmt.Println("closing, left:", left)
			return
		}
	}
}

func main() {
	ctx, cancel := context.WithCancel(context.Background())
	orders := make(chan order)
	delivery := make(chan int)
	var shop sync.WaitGroup
	shop.Go(func() { sell(ctx, 1, orders, delivery) })

	buy := func(customer string) {
		answer := make(chan bool, 1)
		orders <- order{customer, answer}
		fmt.Println(customer, "gets one:", <-answer)
	}
	buy("Ada")
	buy("Ben")
	delivery <- 2
	time.Sleep(time.Second)
	buy("Ben")

	cancel()
	shop.Wait()
}
