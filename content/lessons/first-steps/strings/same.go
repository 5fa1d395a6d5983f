package main

import (
	"fmt"
	"strings"
)

func main() {
	one := "caf\u00e9"
	two := "cafe\u0301" // e, and an accent to put on it
	fmt.Println(one, two, one == two)
	fmt.Println(len([]rune(one)), len([]rune(two)))

	fmt.Println(strings.EqualFold("Ada@Example.com", "ada@example.com"))
	fmt.Println(strings.ToUpper("Straße"))
}
