package main

import (
	"fmt"
	"strings"
)

func total(prices ...int) (sum int) {
	for _, price := range prices {
		sum += price
	}
	return sum
}

// each calls handle for every line that is not empty, and counts them.
func each(text string, handle func(line string)) (n int) {
	for _, line := range strings.Split(text, "\n") {
		if line = strings.TrimSpace(line); line != "" {
			handle(line)
			n++
		}
	}
	return n
}

func main() {
	prices := []int{2450, 4900}
	fmt.Println(total(), total(100), total(prices...))

	longest := ""
	n := each("book\n\nreading lamp\n", func(line string) {
		if len(line) > len(longest) {
			longest = line
		}
	})
	fmt.Println(n, "lines, longest:", longest)
}
