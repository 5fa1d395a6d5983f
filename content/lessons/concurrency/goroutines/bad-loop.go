//go:build go1.21

package main

import (
	"fmt"
	"sync"
)

func main() {
	var wg sync.WaitGroup
	for _, user := range []string{"ada", "grace", "rob"} {
		wg.Add(1)
		go func() {
			defer wg.Done()
			fmt.Println("invoice sent to", user)
		}()
	}
	wg.Wait()
}
