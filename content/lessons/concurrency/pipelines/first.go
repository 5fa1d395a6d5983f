package main

import (
	"fmt"
	"strings"
	"time"
)

const lines = 6

func read(n int) string { time.Sleep(10 * time.Millisecond); return fmt.Sprint("GET /orders ", n) }
func locate(line string) string {
	time.Sleep(40 * time.Millisecond) // asks which country the caller is in
	return line + " DE"
}
func index(line string) { time.Sleep(20 * time.Millisecond); _ = strings.Fields(line) }

func oneByOne() {
	for n := range lines {
		index(locate(read(n)))
	}
}

func pipeline() {
	raw := make(chan string)
	go func() {
		defer close(raw)
		for n := range lines {
			raw <- read(n)
		}
	}()

	located := make(chan string)
	go func() {
		defer close(located)
		for line := range raw {
			located <- locate(line)
		}
	}()

	for line := range located {
		index(line)
	}
}

func main() {
	start := time.Now()
	oneByOne()
	fmt.Println("one by one:", time.Since(start))

	start = time.Now()
	pipeline()
	fmt.Println("pipeline:  ", time.Since(start))
}
