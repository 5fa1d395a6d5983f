package main

import (
	"fmt"
	"strconv"
)

func main() {
	quantity := strconv.Atoi("12")
	fmt.Println("ship", quantity)
}
