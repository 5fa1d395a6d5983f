package main

import "fmt"

type account struct{ balance int }

func (a *account) GetBalance() int      { return a.balance }
func (a *account) SetBalance(cents int) { a.balance = cents }

func main() {
	a := &account{}
	a.SetBalance(a.GetBalance() + 4200)
	fmt.Println(a.GetBalance())
}
