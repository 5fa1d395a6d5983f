package main

import (
	"fmt"
	"sync"
)

func main() {
	hits := 0
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for range 100_000 {
				hits++
			}
		})
	}
	wg.Wait()
	fmt.Println(hits)
}
