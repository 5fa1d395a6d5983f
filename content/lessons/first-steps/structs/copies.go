package main

import "fmt"

type Account struct{ cents int }

func main() {
	a := Account{cents: 100}
	b := a
	c := &a
	b.cents = 200
	c.cents = 300
	fmt.Println(a.cents, b.cents, c.cents)
}
