package main

import (
	"fmt"
	"testing"
)

// sink keeps the compiler from leaving out what nobody reads.
var sink []int

func main() {
	fmt.Println("allocations:", testing.AllocsPerRun(5, func() {
		ids := make([]int, 0, 10_000)
		for id := range 10_000 {
			ids = append(ids, id)
		}
		sink = ids
	}))
}
