package main

import "fmt"

// Format is the library's. Its v1.5.0 has added the currency, "so that no
// caller has to change".
func Format(cents int, currency ...string) string {
	return fmt.Sprint(cents, currency)
}

// printAll is yours.
func printAll(amounts []int, format func(int) string) {
	for _, cents := range amounts {
		fmt.Println(format(cents))
	}
}

func main() {
	fmt.Println(Format(350))
	printAll([]int{350, 1200}, Format)
}
