package main

import (
	"fmt"
	"slices"
	"sync"
)

var cached = sync.OnceValue(func() []string { return []string{"lamp", "desk", "chair"} })

func catalogue() { fmt.Println("catalogue:", cached()) }

func report() {
	items := cached()
	slices.Sort(items)
	fmt.Println("report:   ", items)
}

func main() {
	catalogue()
	report()
	catalogue()
}
