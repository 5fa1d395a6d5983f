package main

import "fmt"

func main() {
	name := "ada"
	name[0] = 'A'
	fmt.Println(name, name[0] == "A")
}
