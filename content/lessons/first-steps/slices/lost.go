package main

import "fmt"

func addTax(items []string) {
	items[0] = "book, signed"
	items = append(items, "tax")
	fmt.Println("in addTax:", items)
}

func main() {
	items := []string{"book"}
	addTax(items)
	fmt.Println("in main:  ", items)
}
