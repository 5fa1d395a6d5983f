package main

import "fmt"

// Customer is the library's. Its v1.5.0 has added Tags.
type Customer struct {
	ID   int
	Name string
	Tags []string
}

func main() {
	known := Customer{ID: 17, Name: "Ada"}
	var fresh Customer
	fresh.ID, fresh.Name = 17, "Ada"
	same := known == fresh
	fmt.Println(same)
}
