package main

import "fmt"

func main() {
	orders := []int{17, 18, 19}
	first := orders[:2]

	first = append(first, 99)
	fmt.Println(orders)

	first = append(first, 100)
	first[0] = 0
	fmt.Println(orders)
}
