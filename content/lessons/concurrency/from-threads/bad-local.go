package main

import (
	"fmt"
	"sync"
	"time"
)

// currentUser was a ThreadLocal.
var currentUser string

func handle(user string, queryTakes time.Duration) {
	currentUser = user
	time.Sleep(queryTakes)
	audit("order paid")
}

func audit(event string) {
	fmt.Printf("%s, by %s\n", event, currentUser)
}

func main() {
	var wg sync.WaitGroup
	wg.Go(func() { handle("Ana", 50*time.Millisecond) })
	time.Sleep(10 * time.Millisecond)
	wg.Go(func() { handle("Ben", 20*time.Millisecond) })
	wg.Wait()
}
