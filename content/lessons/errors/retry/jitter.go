package main

import (
	"fmt"
	"math/rand/v2"
)

const clients = 120

// show counts in which tenth of a second each client comes back.
func show(title string, waitMs func() int) {
	var calls [9]int
	for range clients {
		calls[waitMs()/100]++
	}
	fmt.Printf("%-16s", title)
	for _, n := range calls {
		fmt.Printf("%4d", n)
	}
	fmt.Println()
}

func main() {
	random := rand.New(rand.NewPCG(17, 18)) // the same numbers on each run
	show("all wait 800 ms", func() int { return 800 })
	show("400 to 800 ms", func() int { return 400 + random.IntN(401) })
	show("0 to 800 ms", func() int { return random.IntN(801) })
}
