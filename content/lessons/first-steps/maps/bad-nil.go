package main

import "fmt"

func main() {
	var stock map[string]int
	fmt.Println(len(stock), stock["book"])
	for item := range stock {
		fmt.Println(item)
	}
	delete(stock, "book")
	stock["book"] = 3
	fmt.Println("done")
}
