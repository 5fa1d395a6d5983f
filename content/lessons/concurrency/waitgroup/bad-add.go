package main

import (
	"fmt"
	"sync"
)

func main() {
	squares := make([]int, 4)
	var wg sync.WaitGroup
	for i := range squares {
		go func() {
			wg.Add(1)
			defer wg.Done()
			squares[i] = i * i
		}()
	}
	wg.Wait()
	fmt.Println(squares)
}
