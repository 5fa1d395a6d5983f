package main

import "fmt"

func main() {
	hits := map[string]int{}
	fmt.Println(hits["/orders"], len(hits))

	hits["/users"] += 0
	fmt.Println(hits["/users"], len(hits))
}
