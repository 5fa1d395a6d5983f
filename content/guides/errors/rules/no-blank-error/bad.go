package main

import (
	"fmt"
	"strconv"
)

func order(quantity string) {
	n, _ := strconv.Atoi(quantity)
	fmt.Println("ordered", n)
}

func main() {
	order("3")
	order("1O")
}
