package main

import "fmt"

func main() {
	order := 17_000
	path := "/orders/" + string(order)
	fmt.Println(path)
}
