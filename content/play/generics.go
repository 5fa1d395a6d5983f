package main

import (
	"cmp"
	"fmt"
	"iter"
	"maps"
	"slices"
)

// Count tells how often each value occurs.
func Count[T comparable](values iter.Seq[T]) map[T]int {
	counts := make(map[T]int)
	for value := range values {
		counts[value]++
	}
	return counts
}

// Top gives the n keys with the largest values, largest first.
func Top[K cmp.Ordered, V cmp.Ordered](m map[K]V, n int) []K {
	keys := slices.SortedFunc(maps.Keys(m), func(a, b K) int {
		return cmp.Or(cmp.Compare(m[b], m[a]), cmp.Compare(a, b))
	})
	return keys[:min(n, len(keys))]
}

func main() {
	letters := Count(slices.Values([]rune("mississippi")))
	for _, letter := range Top(letters, 3) {
		fmt.Printf("%c %d\n", letter, letters[letter])
	}

	numbers := Count(slices.Values([]int{3, 1, 3, 2, 3, 1}))
	fmt.Println(Top(numbers, 2))
}
