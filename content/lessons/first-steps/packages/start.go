package main

import "fmt"

var limit = load("limit")

func init() { fmt.Println("init, limit is", limit) }

func load(name string) int {
	fmt.Println("load", name)
	return 10
}

func main() {
	fmt.Println("main")
}
