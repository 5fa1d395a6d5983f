package main

import (
	"fmt"
	"sync"
	"time"
)

var queue = make(chan string, 10)

// handle answers a request and leaves the mail to a worker.
func handle(order int) {
	time.Sleep(50 * time.Millisecond) // charge the card
	queue <- fmt.Sprint("receipt for order ", order)
	fmt.Println("answered", order)
}

func main() {
	var worker, requests sync.WaitGroup
	worker.Go(func() {
		for mail := range queue {
			fmt.Println("sent", mail)
		}
	})
	requests.Go(func() { handle(1) })
	time.Sleep(80 * time.Millisecond)
	requests.Go(func() { handle(2) })

	time.Sleep(20 * time.Millisecond) // SIGTERM, in the middle of order 2
	close(queue)
	worker.Wait()
	requests.Wait() // server.Shutdown
}
