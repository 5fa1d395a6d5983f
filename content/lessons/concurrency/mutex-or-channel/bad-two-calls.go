package main

import (
	"fmt"
	"sync"
	"time"
)

type Coupons struct {
	mu   sync.Mutex // guards left
	left int
}

func (c *Coupons) Left() int {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.left
}

func (c *Coupons) Use() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.left--
}

func main() {
	coupons := Coupons{left: 1}
	redeem := func(customer string) {
		if coupons.Left() > 0 {
			time.Sleep(time.Millisecond) // writes a log line
			coupons.Use()
			fmt.Println(customer, "pays less")
		}
	}
	var wg sync.WaitGroup
	wg.Go(func() { redeem("Ada") })
	wg.Go(func() { redeem("Ben") })
	wg.Wait()
	fmt.Println("left:", coupons.Left())
}
