package main

import (
	"fmt"
	"testing"
)

type price struct {
	cents    int
	currency string
}

var total price

func add(a, b price) price {
	return price{a.cents + b.cents, a.currency}
}

func main() {
	fmt.Println("allocations:", testing.AllocsPerRun(5, func() {
		total = add(price{1200, "EUR"}, price{300, "EUR"})
	}), "total:", total.cents)
}
