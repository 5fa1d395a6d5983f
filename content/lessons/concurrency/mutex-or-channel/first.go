package main

import (
	"fmt"
	"sync"
	"time"
)

type Stock struct {
	left int
	sold int
}

func (s *Stock) Buy(customer string) error {
	if s.left == 0 {
		return fmt.Errorf("sold out")
	}
	charge(customer)
	s.left--
	s.sold++
	return nil
}

func charge(string) { time.Sleep(30 * time.Millisecond) } // the payment service

func main() {
	stock := Stock{left: 3}
	start := time.Now()
	var wg sync.WaitGroup
	for _, customer := range []string{"Ada", "Ben", "Cleo", "Dana", "Emil"} {
		wg.Go(func() {
			if err := stock.Buy(customer); err != nil {
				fmt.Println(customer+":", err)
			}
		})
	}
	wg.Wait()
	fmt.Println("sold", stock.sold, "and left", stock.left, "after", time.Since(start))
}
