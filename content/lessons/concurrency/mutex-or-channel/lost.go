package main

import (
	"fmt"
	"sync"
	"time"
)

func main() {
	balance := 100
	withdraw := func(cents int, bank time.Duration) {
		before := balance
		time.Sleep(bank) // the bank says yes
		balance = before - cents
	}
	var wg sync.WaitGroup
	wg.Go(func() { withdraw(30, 20*time.Millisecond) })
	wg.Go(func() { withdraw(50, 10*time.Millisecond) })
	wg.Wait()
	fmt.Println(balance)
}
