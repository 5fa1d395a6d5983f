package main

import (
	"fmt"
	"strconv"
)

func total(prices []string) (int, error) {
	sum := 0
	for _, price := range prices {
		cents, err := strconv.Atoi(price)
		if err != nil {
			return 0, err
		}
		sum += cents
	}
	return sum, nil
}

func main() {
	sum, err := total([]string{"100", "200", "x", "300"})
	fmt.Println(sum, err != nil)
}
