package main

import (
	"fmt"
	"unicode/utf8"
)

func main() {
	name := "Zoë Müller"
	fmt.Println(len(name), "bytes,", utf8.RuneCountInString(name), "runes")

	label := name[:3]
	fmt.Printf("%q % x\n", label, label)
	fmt.Println("valid UTF-8:", utf8.ValidString(label))
}
