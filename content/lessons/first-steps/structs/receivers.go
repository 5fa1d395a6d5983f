package main

import "fmt"

// Cents is an amount of money. It is a value: nobody changes 5 into 6.
type Cents int

func (c Cents) String() string {
	return fmt.Sprintf("%d.%02d EUR", c/100, c%100)
}

// An Account has an identity: there is one, and it changes.
type Account struct {
	owner   string
	balance Cents
}

func NewAccount(owner string) *Account {
	return &Account{owner: owner}
}

func (a *Account) Deposit(amount Cents) { a.balance += amount }

func (a *Account) Balance() Cents { return a.balance }

func main() {
	ada := NewAccount("ada")
	ada.Deposit(5000)
	fmt.Println(ada.Balance())

	var grace Account // a variable has an address, too
	grace.Deposit(120)
	fmt.Println(grace.Balance())

	pay := ada.Deposit // a method is a function that remembers its receiver
	pay(1)
	fmt.Println(ada.Balance())
}
