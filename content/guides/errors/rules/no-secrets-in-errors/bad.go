package main

import (
	"fmt"
	"net/url"
)

func connect(address string) error {
	if _, err := url.Parse(address); err != nil {
		return fmt.Errorf("connect to the database: %w", err)
	}
	return nil
}

func main() {
	fmt.Println(connect("postgres://shop:s3cret@db:54 32/orders"))
}
