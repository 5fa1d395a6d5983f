package main

import (
	"fmt"
	"slices"
)

func p99(ms []int) int {
	slices.Sort(ms)
	return ms[len(ms)*99/100]
}

func repeat(ms, n int) []int { return slices.Repeat([]int{ms}, n) }

func main() {
	// Two pods answer well. One is slow, and gets the same share.
	a, b := repeat(20, 1000), repeat(20, 1000)
	c := append(repeat(20, 900), repeat(900, 100)...)

	fmt.Println("p99 of each:", p99(a), p99(b), p99(c))
	fmt.Println("their mean: ", (p99(a)+p99(b)+p99(c))/3)
	fmt.Println("p99 of all: ", p99(slices.Concat(a, b, c)))
}
