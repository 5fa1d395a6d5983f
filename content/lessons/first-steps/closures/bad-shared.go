package main

import (
	"errors"
	"fmt"
	"sync"
	"time"
)

// charge fails for order 17, at once. Order 18 takes longer, and goes well.
func charge(order int) error {
	if order == 17 {
		return errors.New("card declined")
	}
	time.Sleep(time.Second)
	return nil
}

func main() {
	var wg sync.WaitGroup
	var err error
	for _, order := range []int{17, 18} {
		wg.Go(func() {
			err = charge(order)
		})
	}
	wg.Wait()
	fmt.Println("all charged, error:", err)
}
