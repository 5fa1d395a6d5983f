package main

import "fmt"

func main() {
	for range 2 {
		fmt.Print("again ")
	}
	for i := range 3 {
		fmt.Print(i, " ")
	}
	for i := 10; i > 0; i -= 5 {
		fmt.Print(i, " ")
	}
	fmt.Println()

	backlog := 100
	for backlog > 10 {
		backlog /= 2
	}
	fmt.Println("backlog", backlog)

	for i, item := range []string{"book", "lamp"} {
		fmt.Print(i, "=", item, " ")
	}
	for i, letter := range "né!" {
		fmt.Print(i, "=", string(letter), " ")
	}
	fmt.Println()

orders:
	for order := range 100 {
		for try := range 3 {
			if order == 2 && try == 1 {
				fmt.Println("order", order, "gives up at try", try)
				break orders
			}
		}
	}
}
