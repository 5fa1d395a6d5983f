package main

import "fmt"

type Account struct{ cents int }

func (a *Account) Deposit(cents int) { a.cents += cents }

func main() {
	accounts := map[string]*Account{"ada": {}}

	accounts["ada"].Deposit(100)
	fmt.Println("ada has", accounts["ada"].cents)

	accounts["grace"].Deposit(100)
}
