package main

import (
	"context"
	"fmt"
	"time"
)

type Client struct{}

func (c *Client) Price(ctx context.Context, item string) (int, error) {
	select {
	case <-time.After(100 * time.Millisecond):
		return 300, nil
	case <-ctx.Done():
		return 0, context.Cause(ctx)
	}
}

func main() {
	client := &Client{}
	first, cancel := context.WithCancel(context.Background())
	fmt.Println(client.Price(first, "tea"))
	cancel() // the first request is over

	second, cancel := context.WithTimeout(context.Background(), time.Second)
	defer cancel()
	fmt.Println(client.Price(second, "tea"))
}
