package main

import (
	"fmt"
	"time"
)

func main() {
	results := make(chan string)
	for i := range 3 {
		go func() {
			defer close(results)
			time.Sleep(time.Duration(i) * time.Millisecond)
			results <- fmt.Sprint("shard ", i)
		}()
	}
	for result := range results {
		fmt.Println(result)
	}
	time.Sleep(10 * time.Millisecond)
}
