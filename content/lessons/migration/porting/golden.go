package main

import (
	"fmt"
	"strings"
	"testing"
)

// discount is the port. The original, in Python: price * percent // 100
func discount(price, percent int) int {
	return price * percent / 100
}

// What the original printed, in a file beside the test: price, percent, result.
const recorded = `
1250 10 125
999 15 149
-5 10 -1
-1250 10 -125
0 10 0
`

func TestTheOriginalSaysTheSame(t *testing.T) {
	for line := range strings.Lines(strings.TrimSpace(recorded)) {
		var price, percent, want int
		if _, err := fmt.Sscan(line, &price, &percent, &want); err != nil {
			t.Fatal(err)
		}
		if got := discount(price, percent); got != want {
			t.Errorf("discount(%d, %d) = %d, and the original says %d", price, percent, got, want)
		}
	}
}
