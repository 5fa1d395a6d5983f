package main

import (
	"fmt"
	"time"
)

func charge(order int) {
	fmt.Println("order", order, "charged")
	go audit(order)
}

func audit(order int) {
	time.Sleep(50 * time.Millisecond) // the audit log is on another machine
	fmt.Println("order", order, "audited")
}

func main() {
	charge(1)
	charge(2)
	fmt.Println("done")
}
