package main

import "fmt"

func main() {
	s := "né!"
	fmt.Println(len(s))
	fmt.Println(string(s[1]))
	fmt.Println(s[len(s)-1:])
}
