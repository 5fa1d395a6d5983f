package main

import (
	"fmt"
	"runtime"
	"sync"
)

func main() {
	var sizes []int
	var wg sync.WaitGroup
	for i := range 8 {
		wg.Go(func() {
			before := sizes
			runtime.Gosched() // the scheduler may do this anywhere
			sizes = append(before, i*i)
		})
	}
	wg.Wait()
	fmt.Println(len(sizes), "results of 8")
}
