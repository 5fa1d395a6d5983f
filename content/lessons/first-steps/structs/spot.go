package main

import "fmt"

type Cart struct {
	items []string
	total int
}

func (c Cart) Add(item string, cents int) Cart {
	c.items = append(c.items, item)
	c.total += cents
	return c
}

func main() {
	var cart Cart
	cart = cart.Add("book", 2450)
	cart.Add("lamp", 4900)
	fmt.Println(cart.items, cart.total)
}
