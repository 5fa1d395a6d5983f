package main

import (
	"fmt"
	"time"
)

var (
	prices map[string]int
	ready  bool
)

func load() {
	time.Sleep(50 * time.Millisecond) // the file is large
	prices = map[string]int{"lamp": 39_00}
	ready = true
}

func main() {
	go load()
	for !ready {
		time.Sleep(10 * time.Millisecond)
	}
	fmt.Println("a lamp costs", prices["lamp"])
}
