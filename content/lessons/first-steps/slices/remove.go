package main

import (
	"fmt"
	"slices"
)

func main() {
	cents := []int{2450, 0, 4900, 0, 100}
	sold := slices.DeleteFunc(cents, func(c int) bool { return c == 0 })
	fmt.Println("sold: ", sold, len(sold), cap(sold))
	fmt.Println("cents:", cents)

	slices.Sort(sold)
	fmt.Println("sorted:", sold, "- largest:", slices.Max(sold))
}
