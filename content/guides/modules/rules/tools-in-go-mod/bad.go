package main

import "fmt"

//go:generate go run golang.org/x/tools/cmd/stringer@latest -type=state

type state int

const (
	open state = iota
	paid
)

func main() {
	fmt.Println(int(open), int(paid))
}
