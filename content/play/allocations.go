// What does each way of joining words allocate? The clock stands still here while a program computes, so that
// testing.Benchmark can't tell times; allocations can be counted.
package main

import (
	"fmt"
	"strings"
	"testing"
)

var words = strings.Fields(strings.Repeat("gopher ", 100))

func plus() string {
	joined := ""
	for _, word := range words {
		joined += word
	}
	return joined
}

func builder() string {
	var joined strings.Builder
	for _, word := range words {
		joined.WriteString(word)
	}
	return joined.String()
}

func grown() string {
	var joined strings.Builder
	joined.Grow(len("gopher") * len(words))
	for _, word := range words {
		joined.WriteString(word)
	}
	return joined.String()
}

var sink string // so that no result is optimised away

func main() {
	for _, way := range []struct {
		name string
		join func() string
	}{{"+=", plus}, {"Builder", builder}, {"Builder, grown first", grown}} {
		allocs := testing.AllocsPerRun(100, func() { sink = way.join() })
		fmt.Printf("%-22s%4.0f allocations\n", way.name, allocs)
	}
}
