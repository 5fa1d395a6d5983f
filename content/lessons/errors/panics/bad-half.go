package main

import (
	"fmt"
	"sync"
)

type account struct {
	mu      sync.Mutex
	balance int
	rate    func(cents int) int
}

func (a *account) deposit(cents int) {
	a.mu.Lock()
	a.balance += cents
	a.balance -= a.rate(cents)
	a.mu.Unlock()
}

func (a *account) try(cents int) {
	defer func() { fmt.Println("recovered:", recover()) }()
	a.deposit(cents)
}

func main() {
	a := &account{rate: func(cents int) int { return cents / (cents - 100) }}
	a.try(100)
	fmt.Println("balance:", a.balance)
	fmt.Println("the next one can lock:", a.mu.TryLock())
}
