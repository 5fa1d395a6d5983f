package main

import "fmt"

func first[T any](items []T) T {
	for _, item := range items {
		return item
	}
	var zero T
	return zero
}

func main() {
	fmt.Printf("%q\n", first([]string{}))
	fmt.Println(first([]*int{}))
	fmt.Println(first([]int{}))
}
