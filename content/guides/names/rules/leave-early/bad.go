package main

import (
	"errors"
	"fmt"
)

func price(item string, n int, stock map[string]int) (int, error) {
	if left, ok := stock[item]; ok {
		if n > 0 {
			if n <= left {
				return n * 4200, nil
			} else {
				return 0, errors.New("not enough of it")
			}
		} else {
			return 0, errors.New("no quantity")
		}
	} else {
		return 0, errors.New("no such item")
	}
}

func main() {
	stock := map[string]int{"atlas": 3}
	fmt.Println(price("atlas", 2, stock))
	fmt.Println(price("atlas", 4, stock))
	fmt.Println(price("globe", 1, stock))
}
