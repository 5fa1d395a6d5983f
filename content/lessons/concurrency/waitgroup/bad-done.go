package main

import (
	"fmt"
	"strconv"
	"sync"
)

func main() {
	inputs := []string{"12", "x", "30"}
	numbers := make([]int, len(inputs))

	var wg sync.WaitGroup
	for i, s := range inputs {
		wg.Add(1)
		go func() {
			n, err := strconv.Atoi(s)
			if err != nil {
				return
			}
			numbers[i] = n
			wg.Done()
		}()
	}
	wg.Wait()
	fmt.Println(numbers)
}
