package main

import (
	"fmt"
	"maps"
	"slices"
)

func main() {
	stock := map[string]int{
		"book": 3, "lamp": 1, "desk": 4, "chair": 8, "pen": 99,
	}

	seen := map[string]bool{}
	for range 1000 {
		order := ""
		for item := range stock {
			order += item + " "
		}
		seen[order] = true
	}
	fmt.Println("more than one order:", len(seen) > 1)

	for _, item := range slices.Sorted(maps.Keys(stock)) {
		fmt.Print(item, "=", stock[item], " ")
	}
	fmt.Println()
}
