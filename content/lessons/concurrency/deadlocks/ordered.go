package main

import (
	"fmt"
	"sync"
	"time"
)

type Account struct {
	id    int        // never changes
	mu    sync.Mutex // guards cents; of two accounts, the smaller id first
	cents int
}

func transfer(from, to *Account, cents int) error {
	if from == to {
		return fmt.Errorf("account %d to itself", from.id)
	}
	first, second := from, to
	if second.id < first.id {
		first, second = second, first
	}
	first.mu.Lock()
	defer first.mu.Unlock()
	time.Sleep(time.Millisecond) // asks whether the sum is allowed
	second.mu.Lock()
	defer second.mu.Unlock()
	from.cents -= cents
	to.cents += cents
	return nil
}

func main() {
	ada, ben := &Account{id: 1, cents: 100_00}, &Account{id: 2, cents: 50_00}
	var wg sync.WaitGroup
	wg.Go(func() { transfer(ada, ben, 30_00) })
	wg.Go(func() { transfer(ben, ada, 10_00) })
	wg.Wait()
	fmt.Println(ada.cents, ben.cents)
	fmt.Println(transfer(ada, ada, 1_00))
}
