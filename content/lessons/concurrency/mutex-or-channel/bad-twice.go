package main

import (
	"fmt"
	"sync"
)

type Account struct {
	mu      sync.Mutex // guards balance
	balance int
}

func (a *Account) Balance() int {
	a.mu.Lock()
	defer a.mu.Unlock()
	return a.balance
}

func (a *Account) Withdraw(cents int) error {
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.Balance() < cents {
		return fmt.Errorf("%d cents are not there", cents)
	}
	a.balance -= cents
	return nil
}

func main() {
	account := Account{balance: 10_00}
	fmt.Println(account.Withdraw(4_00))
}
