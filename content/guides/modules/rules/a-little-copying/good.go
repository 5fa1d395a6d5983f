package main

import "fmt"

func main() {
	fmt.Printf("%6s\n", "17")
}
