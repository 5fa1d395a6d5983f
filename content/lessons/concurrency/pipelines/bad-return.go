package main

import (
	"fmt"
	"runtime"
	"strconv"
	"time"
)

func sum(amounts []string) (int, error) {
	raw := make(chan string)
	go func() {
		defer close(raw)
		for _, amount := range amounts {
			raw <- amount
		}
	}()

	total := 0
	for amount := range raw {
		cents, err := strconv.Atoi(amount)
		if err != nil {
			return 0, err
		}
		total += cents
	}
	return total, nil
}

func main() {
	for range 50 {
		sum([]string{"1999", "4,50", "1250"})
	}
	time.Sleep(time.Hour)
	fmt.Println("goroutines:", runtime.NumGoroutine())
}
