package main

import (
	"fmt"
	"time"
)

func main() {
	loaded := make(chan map[string]int, 1)
	go func() {
		time.Sleep(120 * time.Millisecond)
		loaded <- map[string]int{"tea": 300}
	}()

	prices := <-loaded
	fmt.Println("tea costs", prices["tea"])
}
