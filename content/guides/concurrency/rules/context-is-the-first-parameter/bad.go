package main

import (
	"context"
	"fmt"
	"time"
)

type Client struct{ ctx context.Context }

func (c *Client) Price(item string) (int, error) {
	select {
	case <-time.After(100 * time.Millisecond):
		return 300, nil
	case <-c.ctx.Done():
		return 0, c.ctx.Err()
	}
}

func main() {
	first, cancel := context.WithCancel(context.Background())
	client := &Client{ctx: first}
	fmt.Println(client.Price("tea"))
	cancel() // the first request is over

	fmt.Println(client.Price("tea")) // the second has all the time it needs
}
