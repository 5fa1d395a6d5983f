package main

import (
	"fmt"
	"sync"
)

func main() {
	loaded := make(chan struct{})
	var wg sync.WaitGroup
	for range 2 {
		wg.Go(func() {
			<-loaded
			fmt.Println("a worker starts")
		})
	}
	fmt.Println("the configuration is loaded")
	close(loaded)
	wg.Wait()
	<-loaded
	fmt.Println("main goes on")
}
