package main

import "fmt"

func main() {
	const request, query, times = 200, 190, 10
	own := request - query
	fmt.Println(own/times+query, "ms")
}
