package main

import "fmt"

func main() {
	rate := 1.08 // dollars for a euro
	updated := make(chan struct{})

	go func() {
		rate = 1.10 // what the bank says now
		close(updated)
	}()

	<-updated
	fmt.Println("a euro costs", rate)
}
