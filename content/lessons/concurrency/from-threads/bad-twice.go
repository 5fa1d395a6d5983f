package main

import (
	"fmt"
	"time"
)

func fetchCustomer(id int) <-chan string {
	name := make(chan string, 1)
	go func() {
		time.Sleep(50 * time.Millisecond)
		name <- fmt.Sprint("customer ", id)
	}()
	return name
}

func main() {
	customer := fetchCustomer(7)
	fmt.Println("greeting for", <-customer)
	fmt.Println("invoice for", <-customer)
}
