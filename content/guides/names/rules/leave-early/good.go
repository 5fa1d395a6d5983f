package main

import (
	"errors"
	"fmt"
)

func price(item string, n int, stock map[string]int) (int, error) {
	left, ok := stock[item]
	if !ok {
		return 0, errors.New("no such item")
	}
	if n <= 0 {
		return 0, errors.New("no quantity")
	}
	if n > left {
		return 0, errors.New("not enough of it")
	}
	return n * 4200, nil
}

func main() {
	stock := map[string]int{"atlas": 3}
	fmt.Println(price("atlas", 2, stock))
	fmt.Println(price("atlas", 4, stock))
	fmt.Println(price("globe", 1, stock))
}
