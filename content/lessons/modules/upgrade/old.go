package main

import (
	"fmt"
	"sort"
)

func main() {
	stock := map[string]int{"coffee": 12, "tea": 7, "cocoa": 3}

	var names []string
	for name := range stock {
		names = append(names, name)
	}
	sort.Slice(names, func(i, j int) bool { return names[i] < names[j] })

	for i := 0; i < len(names); i++ {
		name := names[i]
		left := stock[name]
		if left > 10 {
			left = 10
		}
		fmt.Println(i+1, name, left)
	}
}
