package main

import (
	"fmt"
	"sync"
	"time"
)

func main() {
	results := make(chan string)
	var senders sync.WaitGroup
	for i := range 3 {
		senders.Go(func() {
			time.Sleep(time.Duration(i) * time.Millisecond)
			results <- fmt.Sprint("shard ", i)
		})
	}
	go func() {
		senders.Wait()
		close(results)
	}()
	for result := range results {
		fmt.Println(result)
	}
}
