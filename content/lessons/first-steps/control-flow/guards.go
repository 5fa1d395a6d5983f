package main

import (
	"fmt"
	"strconv"
)

func reserve(item, quantity string, stock map[string]int) string {
	n, err := strconv.Atoi(quantity)
	if err != nil {
		return "not a number: " + quantity
	}
	if n <= 0 {
		return "order at least one"
	}
	if left := stock[item]; left < n {
		return fmt.Sprint("only ", left, " left")
	}

	stock[item] -= n
	return fmt.Sprint(n, " reserved")
}

func main() {
	stock := map[string]int{"book": 3}
	for _, quantity := range []string{"two", "0", "5", "2", "2"} {
		fmt.Println(reserve("book", quantity, stock))
	}
}
