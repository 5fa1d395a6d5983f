package main

import "fmt"

func read() <-chan int {
	raw := make(chan int)
	go func() {
		defer close(raw)
		for line := range 3 {
			raw <- line
		}
	}()
	return raw
}

func locate(raw <-chan int) <-chan string {
	located := make(chan string)
	defer close(located)
	go func() {
		for line := range raw {
			located <- fmt.Sprint("line ", line, ": DE")
		}
	}()
	return located
}

func main() {
	for row := range locate(read()) {
		fmt.Println(row)
	}
}
