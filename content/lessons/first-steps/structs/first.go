package main

import "fmt"

type Account struct {
	owner string
	cents int
}

func (a Account) Deposit(cents int) {
	a.cents += cents
	fmt.Println("in Deposit:", a.cents)
}

func main() {
	account := Account{owner: "ada"}
	account.Deposit(5000)
	fmt.Println("in main:   ", account.cents)
}
