package main

import (
	"fmt"
	"sync"
	"time"
)

type Account struct {
	mu    sync.Mutex // guards cents
	cents int
}

func transfer(from, to *Account, cents int) {
	from.mu.Lock()
	defer from.mu.Unlock()
	time.Sleep(time.Millisecond) // asks whether the sum is allowed
	to.mu.Lock()
	defer to.mu.Unlock()
	from.cents -= cents
	to.cents += cents
}

func main() {
	ada, ben := &Account{cents: 100_00}, &Account{cents: 50_00}
	var wg sync.WaitGroup
	wg.Go(func() { transfer(ada, ben, 30_00) })
	wg.Go(func() { transfer(ben, ada, 10_00) })
	wg.Wait()
	fmt.Println(ada.cents, ben.cents)
}
