package main

import (
	"bufio"
	"fmt"
	"strings"
)

func main() {
	orders := "17 pen\n" + "18 " + strings.Repeat("x", 100_000) + "\n19 lamp\n"

	count := 0
	lines := bufio.NewScanner(strings.NewReader(orders))
	for lines.Scan() {
		count++
	}
	fmt.Println("imported", count, "of 3 orders")
}
