package main

import "fmt"

type Prices struct{}

func (p *Prices) Get(item string) int { return 100 * len(item) }

func (p *Prices) Sum(a, b string) int { return p.Get(a) + p.Get(b) }

type Counted struct {
	Prices
	calls int
}

func (c *Counted) Get(item string) int { c.calls++; return c.Prices.Get(item) }

func main() {
	var prices Counted
	prices.Get("pen")
	fmt.Println(prices.Sum("pen", "book"), prices.calls)
}
