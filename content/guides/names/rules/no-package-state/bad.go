package main

import "fmt"

var stock = map[string]int{"atlas": 1}

func order(item string) bool {
	if stock[item] == 0 {
		return false
	}
	stock[item]--
	return true
}

func main() {
	fmt.Println("first test, want true: ", order("atlas"))
	fmt.Println("second test, want true:", order("atlas"))
}
