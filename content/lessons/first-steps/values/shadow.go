package main

import "fmt"

func main() {
	discount := 0
	orders := 12
	if orders > 10 {
		discount := 5
		fmt.Println("granted:", discount)
	}
	fmt.Println("charged:", discount)
}
