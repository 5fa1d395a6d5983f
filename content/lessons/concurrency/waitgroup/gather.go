package main

import (
	"fmt"
	"sync"
	"time"
)

func main() {
	shops := []string{"Lyon", "Oslo", "Porto"}

	// begin
	results := make(chan string)
	var wg sync.WaitGroup
	for _, shop := range shops {
		wg.Go(func() { results <- ask(shop) })
	}
	go func() {
		wg.Wait()
		close(results)
	}()
	for result := range results {
		fmt.Println(result)
	}
	// end
	fmt.Println("all shops have answered")
}

func ask(shop string) string {
	time.Sleep(time.Duration(len(shop)) * 10 * time.Millisecond)
	return shop + ": 17 orders"
}
