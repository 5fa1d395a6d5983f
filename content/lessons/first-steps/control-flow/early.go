package main

import "fmt"

func main() {
	stock := 5
	defer fmt.Println("at the end:", stock)

	stock = 4
	fmt.Println("now:", stock)
}
