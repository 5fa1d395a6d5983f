package main

import "fmt"

func numbers(out chan<- int) {
	for n := 1; ; n++ {
		out <- n
	}
}

func main() {
	ch := make(chan int)
	go numbers(ch)
	for range 3 {
		fmt.Println(<-ch)
	}
	close(ch) // enough
	select {}
}
