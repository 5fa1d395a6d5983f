package main

import (
	"fmt"
	"sync"
)

func main() {
	words := []string{"go", "gopher", "goroutine"}
	lengths := make([]int, len(words))

	var wg sync.WaitGroup
	for i, w := range words {
		wg.Add(1) // before the go statement
		go func(i int, w string) {
			defer wg.Done() // on every way out
			lengths[i] = len(w)
		}(i, w) // needed before Go 1.22, when all rounds shared i and w
	}
	wg.Wait()

	fmt.Println(lengths)
}
