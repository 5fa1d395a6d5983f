package main

import "fmt"

func main() {
	discount := 10
	price := func(cents int) int { return cents - cents*discount/100 }

	fmt.Println(price(1000))
	discount = 50
	fmt.Println(price(1000))
}
