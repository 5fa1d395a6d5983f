package main

import (
	"errors"
	"fmt"
)

var errDeclined = errors.New("card declined")

type customer struct{ limit *int }

func charge(c customer, cents int) {
	if cents > *c.limit {
		panic(errDeclined)
	}
}

func pay(c customer, cents int) (result string) {
	defer func() {
		if recover() != nil {
			result = "declined"
		}
	}()
	charge(c, cents)
	return "paid"
}

func main() {
	limit := 5000
	fmt.Println(pay(customer{&limit}, 4200))
	fmt.Println(pay(customer{&limit}, 9900))
	fmt.Println(pay(customer{nil}, 4200))
}
