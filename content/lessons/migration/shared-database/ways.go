package main

import (
	"fmt"
	"strings"
)

func main() {
	const months, endpoints = 12, 30
	ways := []struct {
		name string
		on   func(month int) int // endpoints on Go at the end of the month
	}{
		{"big bang", func(m int) int { return map[bool]int{true: endpoints}[m >= 10] }},
		{"incremental", func(m int) int { return min(endpoints, 5*m) }},
		{"hybrid", func(m int) int { return min(endpoints, max(0, 5*(m-2))) }},
	}
	for _, way := range ways {
		sum := 0
		var line strings.Builder
		for month := 1; month <= months; month++ {
			on := way.on(month)
			sum += on
			fmt.Fprintf(&line, "%3d", on)
		}
		fmt.Printf("%-12s %s   %3d endpoint-months\n", way.name, line.String(), sum)
	}
}
