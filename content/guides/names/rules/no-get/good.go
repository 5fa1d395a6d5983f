package main

import "fmt"

type account struct{ balance int }

func (a *account) Balance() int      { return a.balance }
func (a *account) Deposit(cents int) { a.balance += cents }

func main() {
	a := &account{}
	a.Deposit(4200)
	fmt.Println(a.Balance())
}
