package main

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

func main() {
	one := "caf\u00e9"
	two := "cafe\u0301" // e, and an accent to put on it
	fmt.Println(one, two, one == two)
	fmt.Println(utf8.RuneCountInString(one), utf8.RuneCountInString(two))

	fmt.Println(strings.EqualFold("ADA@EXAMPLE.COM", "ada@example.com"), strings.ToUpper("Straße"))
}
