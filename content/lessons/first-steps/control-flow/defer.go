package main

import "fmt"

func export(orders int) {
	fmt.Println("lock the table")
	defer fmt.Println("unlock the table")

	fmt.Println("open the file")
	defer fmt.Println("close the file")

	if orders == 0 {
		fmt.Println("nothing to do")
		return
	}
	fmt.Println("average:", 10_000/(orders-1))
}

func main() {
	export(0)
	fmt.Println()
	export(1)
}
