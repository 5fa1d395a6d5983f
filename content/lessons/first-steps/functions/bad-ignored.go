package main

import (
	"fmt"
	"strconv"
)

func main() {
	for _, field := range []string{"3", "12 pcs", "4"} {
		quantity, _ := strconv.Atoi(field)
		fmt.Println("ship", quantity)
	}
}
