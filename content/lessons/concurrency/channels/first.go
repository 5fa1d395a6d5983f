package main

import "fmt"

// read hands out the lines of a log and says when there are no more.
func read(lines chan<- string) {
	for _, line := range []string{"GET /orders 200", "GET /users 500", "GET /stock 200"} {
		lines <- line
	}
	close(lines)
}

func main() {
	lines := make(chan string)
	go read(lines)

	for line := range lines {
		fmt.Println("got", line)
	}
	fmt.Println("no more lines")
}
