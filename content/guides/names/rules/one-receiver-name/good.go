package main

import "fmt"

type account struct{ balance int }

func (a *account) deposit(cents int)  { a.balance += cents }
func (a *account) withdraw(cents int) { a.balance -= cents }
func (a *account) isOverdrawn() bool  { return a.balance < 0 }

func main() {
	a := &account{}
	a.deposit(4200)
	a.withdraw(5000)
	fmt.Println(a.isOverdrawn())
}
