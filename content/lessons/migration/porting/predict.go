package main

import (
	"fmt"
	"math"
)

func main() {
	fmt.Println(-7/2, -7%2)
	fmt.Println(math.Round(-2.5))
	fmt.Println(len("größe"))
}
