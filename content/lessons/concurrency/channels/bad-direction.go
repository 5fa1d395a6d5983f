package main

import "fmt"

func show(lines <-chan string) {
	for line := range lines {
		fmt.Println(line)
	}
	close(lines)
}

func main() {
	lines := make(chan string, 1)
	lines <- "GET /orders 200"
	close(lines)
	show(lines)
}
