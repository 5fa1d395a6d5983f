package main

import (
	"fmt"
	"time"
)

func main() {
	ticker := time.NewTicker(100 * time.Millisecond)
	defer ticker.Stop()
	time.Sleep(time.Second) // nothing to send
	start := time.Now()
	for range 3 {
		<-ticker.C
		fmt.Println(time.Since(start))
	}
}
