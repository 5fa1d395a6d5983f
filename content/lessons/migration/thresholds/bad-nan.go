package main

import "fmt"

func decide(errors, requests float64) string {
	if errors/requests > 0.001 {
		return "roll back"
	}
	return "promote"
}

func main() {
	fmt.Println("30 of 10,000:", decide(30, 10_000))
	fmt.Println(" 2 of 10,000:", decide(2, 10_000))
	fmt.Println(" 0 of 0:     ", decide(0, 0))
}
