package main

import "fmt"

type Missing struct{}

func (m *Missing) Error() string { return "name is missing" }

func check(name string) error {
	var problem *Missing
	if name == "" {
		problem = &Missing{}
	}
	return problem
}

func main() {
	err := check("ada")
	fmt.Println(err == nil)
	fmt.Printf("%T\n", err)
}
