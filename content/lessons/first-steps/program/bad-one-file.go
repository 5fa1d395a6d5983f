package main

import "fmt"

func main() {
	fmt.Println("order 17:", total(2450, 4900), "cents")
}
