package main

import (
	"fmt"
	"time"
)

// request takes half a second since the last deploy.
func request() { time.Sleep(500 * time.Millisecond) }

// attack sends rate requests a second, for ten seconds.
func attack(rate int) (sent int) {
	tick := time.NewTicker(time.Second / time.Duration(rate))
	defer tick.Stop()
	end := time.After(10 * time.Second)
	for {
		select {
		case <-tick.C:
			sent++
			request()
		case <-end:
			return sent
		}
	}
}

func main() {
	fmt.Println("sent", attack(100), "of 1000")
}
