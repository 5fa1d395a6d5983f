package main

import "fmt"

func importLines(lines []string) {
	n := 0
	defer fmt.Println("imported", n)
	defer func() { fmt.Println("counted", n) }()
	for range lines {
		n++
	}
}

func main() {
	importLines([]string{"USD=108", "NOK=1132", "GBP=86"})
}
