package main

import "fmt"

func main() {
	fmt.Println("open the export")
	defer fmt.Println("close the export")

	for i, cents := range []int{2450, 0, 129_900, -500} {
		switch {
		case cents < 0:
			fmt.Println("line", i, "is a refund")
		case cents == 0:
			continue
		case cents > 100_000:
			fmt.Println("line", i, "needs a second signature")
		default:
			fmt.Println("line", i, "is fine")
		}
	}
}
