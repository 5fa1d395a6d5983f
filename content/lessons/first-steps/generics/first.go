package main

import (
	"cmp"
	"fmt"
)

// Largest returns the largest of the values, and false if there are none.
func Largest[T cmp.Ordered](values []T) (largest T, ok bool) {
	for i, value := range values {
		if i == 0 || value > largest {
			largest = value
		}
	}
	return largest, len(values) > 0
}

func main() {
	cents := []int{1250, 9900, 300}
	names := []string{"Ada", "Grace", "Barbara"}
	var none []float64

	fmt.Println(Largest(cents))
	fmt.Println(Largest(names))
	fmt.Println(Largest(none))
}
