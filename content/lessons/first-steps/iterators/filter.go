package main

import (
	"fmt"
	"iter"
	"slices"
)

// Filter yields the values that keep wants.
func Filter[T any](values iter.Seq[T], keep func(T) bool) iter.Seq[T] {
	return func(yield func(T) bool) {
		for value := range values {
			if keep(value) && !yield(value) {
				return
			}
		}
	}
}

func main() {
	cents := []int{1250, 300, 9900, 120}
	large := Filter(slices.Values(cents), func(c int) bool { return c >= 1000 })

	fmt.Println(slices.Collect(large))
	cents[1] = 3000
	fmt.Println(slices.Collect(large))
}
