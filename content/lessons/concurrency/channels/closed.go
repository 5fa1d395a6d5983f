package main

import "fmt"

func main() {
	stock := make(chan int, 2)
	stock <- 7
	stock <- 0 // sold out: a real value
	close(stock)

	for range 4 {
		count, ok := <-stock
		fmt.Println(count, ok)
	}
}
