package main

import (
	"fmt"
	"strings"
	"testing"
)

func main() {
	lines := strings.Repeat("paid\n", 1000)

	fmt.Println("allocations:", testing.AllocsPerRun(5, func() {
		report := ""
		for line := range strings.Lines(lines) {
			report += line
		}
	}))
}
