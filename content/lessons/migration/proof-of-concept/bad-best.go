package main

import (
	"fmt"
	"slices"
)

func main() {
	old := []int{251, 248, 255, 318, 249, 262, 247} // ms, on a laptop with a meeting running
	fresh := []int{243, 262, 251, 240, 305, 248, 251}
	fmt.Println("as presented: ", slices.Max(old), "→", slices.Min(fresh), "ms")

	slices.Sort(old)
	slices.Sort(fresh)
	fmt.Println("the medians:  ", old[len(old)/2], "→", fresh[len(fresh)/2], "ms")
}
