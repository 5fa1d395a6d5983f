package main

import (
	"fmt"
	"time"
)

func export() {
	start := time.Now()
	defer fmt.Println("deferred call took", time.Since(start))
	defer func() { fmt.Println("deferred closure took", time.Since(start)) }()

	time.Sleep(300 * time.Millisecond) // the work
}

func main() {
	export()
}
