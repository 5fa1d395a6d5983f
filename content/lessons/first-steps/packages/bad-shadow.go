package main

import (
	"fmt"
	"net/url"
)

func callback(base, order string) (string, error) {
	url, err := url.Parse(base)
	if err != nil {
		return "", err
	}
	return url.String() + "?order=" + url.QueryEscape(order), nil
}

func main() {
	fmt.Println(callback("https://shop.example.com/paid", "17/b"))
}
