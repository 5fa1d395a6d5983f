package main

import (
	"bufio"
	"fmt"
	"iter"
	"strings"
)

// Lines yields the lines of an upload.
func Lines(upload *bufio.Scanner) iter.Seq[string] {
	return func(yield func(string) bool) {
		for upload.Scan() {
			if !yield(upload.Text()) {
				return
			}
		}
	}
}

func main() {
	lines := Lines(bufio.NewScanner(strings.NewReader("17 pen\n18 book\n")))

	count := 0
	for range lines {
		count++
	}
	fmt.Println("importing", count, "orders")
	for line := range lines {
		fmt.Println("imported", line)
	}
}
