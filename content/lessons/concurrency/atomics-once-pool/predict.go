package main

import (
	"fmt"
	"sync"
)

func main() {
	calls := 0
	port := sync.OnceValue(func() int {
		calls++
		return 8000 + calls
	})
	fmt.Println("begin", calls)
	fmt.Println(port(), port())
	fmt.Println("end", calls)
}
