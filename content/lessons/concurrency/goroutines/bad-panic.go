package main

import (
	"fmt"
	"time"
)

// handle guards one request, as a middleware would.
func handle(request string) {
	defer func() {
		if reason := recover(); reason != nil {
			fmt.Println("500 Internal Server Error:", reason)
		}
	}()
	go notify(request, nil)
	fmt.Println("200 OK for", request)
}

func notify(request string, seen map[string]bool) {
	seen[request] = true // a write to a nil map panics
}

func main() {
	handle("POST /orders")
	time.Sleep(time.Second) // the server goes on serving
	fmt.Println("never printed")
}
