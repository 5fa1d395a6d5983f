package main

import (
	"fmt"
	"sync"
)

type Account struct {
	mu    sync.Mutex
	cents int
}

func (a Account) Balance() int {
	a.mu.Lock()
	defer a.mu.Unlock()
	return a.cents
}

func main() {
	account := &Account{cents: 100}
	fmt.Println(account.Balance())
}
