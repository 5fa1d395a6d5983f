package main

import (
	"fmt"
	"time"
)

func main() {
	var prices map[string]int
	go func() {
		time.Sleep(120 * time.Millisecond) // was 40 last year
		prices = map[string]int{"tea": 300}
	}()

	time.Sleep(100 * time.Millisecond) // should be loaded by now
	fmt.Println("tea costs", prices["tea"])
}
