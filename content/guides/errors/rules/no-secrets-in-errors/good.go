package main

import (
	"errors"
	"fmt"
	"net/url"
)

func connect(address string) error {
	if _, err := url.Parse(address); err != nil {
		return errors.New("connect to the database: DATABASE_URL is not a URL") // the cause quotes the password
	}
	return nil
}

func main() {
	fmt.Println(connect("postgres://shop:s3cret@db:54 32/orders"))
}
