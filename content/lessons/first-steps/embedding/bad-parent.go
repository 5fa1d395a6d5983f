package main

import "fmt"

type Customer struct{ Name string }

type Premium struct {
	Customer
	Discount int
}

func greet(c Customer) { fmt.Println("Dear", c.Name) }

func main() {
	ada := Premium{Customer{"Ada"}, 10}
	greet(ada)
}
