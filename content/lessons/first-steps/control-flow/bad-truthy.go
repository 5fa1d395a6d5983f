package main

import "fmt"

func main() {
	items := []string{"book"}
	coupon := "SPRING"

	if items && coupon != "" {
		fmt.Println("discount")
	}
	if len(items) {
		fmt.Println("not empty")
	}
}
