package main

import "fmt"

func countdown(yield func(int) bool) {
	defer fmt.Println("done")
	for n := 3; n > 0; n-- {
		if !yield(n) {
			return
		}
	}
}

func main() {
	for n := range countdown {
		if n == 1 {
			break
		}
		fmt.Println(n)
	}
}
