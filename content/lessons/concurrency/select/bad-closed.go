package main

import "fmt"

func main() {
	web := make(chan string)
	db := make(chan string)
	go func() {
		defer close(web)
		web <- "web: GET /"
	}()

	empty := 0
	for empty < 100_000 {
		select {
		case line := <-web:
			if line == "" {
				empty++
				continue
			}
			fmt.Println(line)
		case line := <-db:
			fmt.Println(line)
		}
	}
	fmt.Println("received", empty, "lines that nobody sent")
}
