package main

import (
	"fmt"
	"runtime"
	"sync"
)

func main() {
	sizes := make([]int, 8)
	var wg sync.WaitGroup
	for i := range sizes {
		wg.Go(func() {
			runtime.Gosched()
			sizes[i] = i * i
		})
	}
	wg.Wait()
	fmt.Println(len(sizes), "results of 8:", sizes)
}
