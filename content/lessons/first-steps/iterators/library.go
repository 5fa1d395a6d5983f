package main

import (
	"fmt"
	"maps"
	"slices"
	"strings"
)

func main() {
	stock := map[string]int{"pen": 120, "book": 7, "lamp": 0}

	for _, item := range slices.Sorted(maps.Keys(stock)) {
		fmt.Println(item, stock[item])
	}

	for line := range strings.Lines("17 pen\n18 book\n") {
		fmt.Printf("%q\n", line)
	}

	for page := range slices.Chunk([]int{17, 18, 19, 20, 21}, 2) {
		fmt.Println(page)
	}
}
