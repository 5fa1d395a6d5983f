package main

import (
	"fmt"
	"os"
)

func main() {
	total, tax := 2450, 466
	fmt.Println("total:", total)
}
