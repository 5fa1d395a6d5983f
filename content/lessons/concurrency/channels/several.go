package main

import (
	"fmt"
	"strings"
	"sync"
)

func main() {
	files := [][]string{
		{"GET /orders 200", "GET /users 500"},
		{"GET /stock 200"},
		{"POST /orders 500", "GET /orders 200", "GET /users 500"},
	}

	lines := make(chan string)
	var readers sync.WaitGroup
	for _, file := range files {
		readers.Go(func() {
			for _, line := range file {
				lines <- line
			}
		})
	}
	go func() {
		readers.Wait()
		close(lines)
	}()

	total, failed := 0, 0
	for line := range lines {
		total++
		if strings.HasSuffix(line, "500") {
			failed++
		}
	}
	fmt.Println(failed, "of", total, "requests failed")
}
