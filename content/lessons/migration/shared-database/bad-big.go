package main

import "fmt"

func main() {
	// Each of 30 endpoints has a fault that nobody has seen, with 5%.
	fine := 1.0
	for range 30 {
		fine *= 0.95
	}
	fmt.Printf("one at a time: a step without a fault in %.0f of 100 cases\n", 100*0.95)
	fmt.Printf("all at once:   a day without a fault in %.0f of 100 cases\n", 100*fine)
	fmt.Println("places to look when something is wrong: 1, and 30")
}
