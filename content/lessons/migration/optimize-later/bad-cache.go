package main

import "fmt"

var prices = map[string]int{"book": 1250} // the database, in cents

// The old code asked the database each time.
func oldPrice(item string) int { return prices[item] }

var cache = map[string]int{}

// The port remembers, because it was easy.
func newPrice(item string) int {
	if p, ok := cache[item]; ok {
		return p
	}
	p := prices[item]
	cache[item] = p
	return p
}

func main() {
	fmt.Println("monday:  old", oldPrice("book"), "new", newPrice("book"))
	prices["book"] = 1490 // somebody changes the price
	fmt.Println("tuesday: old", oldPrice("book"), "new", newPrice("book"))
}
