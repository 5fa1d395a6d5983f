package main

import (
	"fmt"
	"time"
)

func read(lines chan<- string) {
	for n := 1; ; n++ {
		lines <- fmt.Sprint("line ", n)
	}
}

func main() {
	lines := make(chan string)
	go read(lines)

	fmt.Println(<-lines)
	fmt.Println(<-lines)
	close(lines) // two lines are enough

	time.Sleep(time.Second)
	fmt.Println("never printed")
}
