package main

import "fmt"

// on takes every tenth customer at 10%, every fourth at 25%.
func on(customer, percent int) bool {
	return customer%(100/percent) == 0
}

func main() {
	kept, lost := 0, 0
	for customer := range 1000 {
		if on(customer, 10) {
			if on(customer, 25) {
				kept++
			} else {
				lost++
			}
		}
	}
	fmt.Println("had it at 10% and keep it at 25%:", kept)
	fmt.Println("had it at 10% and are sent back: ", lost)
}
