package main

import (
	"bufio"
	"fmt"
	"os"
)

func main() {
	file, err := os.Create("/tmp/orders.txt")
	if err != nil {
		fmt.Println(err)
		return
	}
	out := bufio.NewWriter(file)
	for id := range 1000 {
		fmt.Fprintf(out, "order %d\n", id)
	}
	fmt.Println("close:", file.Close())

	data, err := os.ReadFile("/tmp/orders.txt")
	fmt.Printf("%d bytes, the end is %q, %v\n", len(data), data[len(data)-9:], err)
}
