package main

import (
	"fmt"
	"maps"
	"slices"
)

func main() {
	stock := map[string]int{"coffee": 12, "tea": 7, "cocoa": 3}

	for i, name := range slices.Sorted(maps.Keys(stock)) {
		fmt.Println(i+1, name, min(stock[name], 10))
	}
}
