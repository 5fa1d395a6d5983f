package main

import (
	"fmt"
	"strconv"
)

func quantity(text string) int {
	n, err := strconv.Atoi(text)
	if err != nil {
		panic(err)
	}
	return n
}

func main() {
	for _, text := range []string{"3", "1O", "2"} {
		fmt.Println("ordered", quantity(text))
	}
}
