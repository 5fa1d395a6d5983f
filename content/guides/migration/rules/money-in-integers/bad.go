package main

import "fmt"

func main() {
	price, total := 0.1, 0.0
	for range 10 {
		total += price
	}
	fmt.Println(total == 1.0, total)
	x := 1.15
	fmt.Println("cents:", int(x*100))
}
