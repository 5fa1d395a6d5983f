package main

import (
	"errors"
	"fmt"
)

func reserve(item string) error {
	if item == "globe" {
		return errors.New("globe: out of stock")
	}
	return nil
}

func order(items []string) error {
	for _, item := range items {
		err := reserve(item)
		if err != nil {
			fmt.Println("warning:", err)
		}
	}
	return nil
}

func main() {
	if err := order([]string{"atlas", "globe"}); err != nil {
		fmt.Println("not ordered:", err)
		return
	}
	fmt.Println("ordered")
}
