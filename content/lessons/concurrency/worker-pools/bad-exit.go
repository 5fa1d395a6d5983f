package main

import (
	"fmt"
	"strconv"
	"sync"
)

func main() {
	amounts := make(chan string)
	var workers sync.WaitGroup
	for range 3 {
		workers.Go(func() {
			for amount := range amounts {
				cents, err := strconv.Atoi(amount)
				if err != nil {
					fmt.Println("skipped:", err)
					return
				}
				fmt.Println("booked", cents)
			}
		})
	}
	for _, amount := range []string{"100", "4,50", "250", "1 000", "80", "-", "75"} {
		amounts <- amount
	}
	close(amounts)
	workers.Wait()
}
