package main

import (
	"fmt"
	"sync"
	"time"
)

func rate(currency string) float64 {
	fmt.Println("asking the bank for", currency)
	time.Sleep(100 * time.Millisecond)
	return 0.92
}

func main() {
	// One reader, once: a channel with one place.
	euro := make(chan float64, 1)
	go func() { euro <- rate("euro") }()
	fmt.Println("meanwhile, something else")
	fmt.Println("euro:", <-euro)

	// Any number of readers, each as often as they like.
	yen := sync.OnceValue(func() float64 { return rate("yen") })
	go yen() // begins now; without this line, at the first call
	fmt.Println("yen:", yen())
	fmt.Println("yen:", yen())
}
