package main

import "fmt"

type account struct{ balance int }

func (this *account) deposit(cents int)  { this.balance += cents }
func (acct *account) withdraw(cents int) { acct.balance -= cents }
func (a account) isOverdrawn() bool      { return a.balance < 0 }

func main() {
	a := &account{}
	a.deposit(4200)
	a.withdraw(5000)
	fmt.Println(a.isOverdrawn())
}
