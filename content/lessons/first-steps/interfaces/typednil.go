package main

import "fmt"

type Missing struct{ field string }

func (m *Missing) Error() string {
	return m.field + " is missing"
}

func check(name string) error {
	var problem *Missing
	if name == "" {
		problem = &Missing{"name"}
	}
	return problem
}

func main() {
	err := check("ada")
	fmt.Println(err == nil)
	fmt.Printf("%T\n", err)
}
