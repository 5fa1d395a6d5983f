package main

import "fmt"

func main() {
	lines := []string{"a", "b", "c", "d"}
	head := lines[:2]
	rest := lines[1:]
	show("lines", lines)
	show("head", head)
	show("rest", rest)

	head[1] = "B"
	fmt.Println("after head[1] = B:", lines, rest)
}

func show(name string, s []string) {
	fmt.Printf("%-5s %v len %d cap %d\n", name, s, len(s), cap(s))
}
