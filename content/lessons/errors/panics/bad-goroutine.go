package main

import (
	"fmt"
	"time"
)

func handle() {
	defer func() {
		if problem := recover(); problem != nil {
			fmt.Println("recovered:", problem)
		}
	}()
	go func() {
		var receipt *struct{ Number int }
		fmt.Println("receipt", receipt.Number)
	}()
	time.Sleep(time.Millisecond)
}

func main() {
	handle()
	fmt.Println("still here")
}
