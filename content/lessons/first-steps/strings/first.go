package main

import (
	"fmt"
	"unicode/utf8"
)

func main() {
	name := "Zoë Müller"
	runes := utf8.RuneCountInString(name)
	fmt.Println(len(name), "bytes,", runes, "runes")

	label := name[:3]
	fmt.Printf("%q % x\n", label, label)
	fmt.Println("valid UTF-8:", utf8.ValidString(label))
}
