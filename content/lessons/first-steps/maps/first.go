package main

import (
	"fmt"
	"strings"
)

const log = `GET /orders 200
GET /users 500
GET /orders 500
GET /orders 200`

func main() {
	hits := map[string]int{}
	for _, line := range strings.Split(log, "\n") {
		path := strings.Fields(line)[1]
		hits[path]++
	}
	fmt.Println(hits)
	fmt.Println("orders:", hits["/orders"], "stock:", hits["/stock"])
	fmt.Println("paths:", len(hits))
}
