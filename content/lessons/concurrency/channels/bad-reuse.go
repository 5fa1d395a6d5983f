package main

import "fmt"

// read sends each line. It uses one buffer for all of them.
func read(lines chan<- []byte) {
	buf := make([]byte, 0, 64)
	for _, line := range []string{"GET /orders 200", "GET /users 500"} {
		buf = append(buf[:0], line...)
		lines <- buf
	}
	close(lines)
}

func main() {
	lines := make(chan []byte)
	go read(lines)

	var all [][]byte
	for line := range lines {
		all = append(all, line)
	}
	for _, line := range all {
		fmt.Printf("%s\n", line)
	}
}
