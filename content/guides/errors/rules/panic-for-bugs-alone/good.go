package main

import (
	"fmt"
	"strconv"
)

func quantity(text string) (int, error) {
	n, err := strconv.Atoi(text)
	if err != nil {
		return 0, fmt.Errorf("quantity: %w", err)
	}
	return n, nil
}

func main() {
	for _, text := range []string{"3", "1O", "2"} {
		n, err := quantity(text)
		if err != nil {
			fmt.Println("refused:", err)
			continue
		}
		fmt.Println("ordered", n)
	}
}
