package main

import (
	"fmt"
	"strconv"
)

func main() {
	quantity, _ := strconv.Atoi("1O")
	fmt.Println("ordered", quantity)
}
