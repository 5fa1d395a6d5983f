package main

import "fmt"

func main() {
	price := "5 €"

	for i := range len(price) {
		fmt.Printf("%d:%x ", i, price[i])
	}
	fmt.Println("bytes")

	for i, r := range price {
		fmt.Printf("%d:%q ", i, r)
	}
	fmt.Println("runes, with the byte they begin at")

	runes := []rune(price)
	fmt.Println(len(runes), string(runes[2]), string(runes[:1]))
}
