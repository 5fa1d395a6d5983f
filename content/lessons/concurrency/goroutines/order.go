package main

import "fmt"

func main() {
	ran := make(chan int)
	for i := range 4 {
		go func() { ran <- i }()
	}
	var order []int
	for range 4 {
		order = append(order, <-ran)
	}
	fmt.Println("started: [0 1 2 3]")
	fmt.Println("ran:    ", order)
}
