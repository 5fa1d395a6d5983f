package main

import (
	"errors"
	"fmt"
	"sync"
	"time"
)

var (
	ErrSoldOut  = errors.New("sold out")
	ErrDeclined = errors.New("card declined")
)

type Stock struct {
	mu   sync.Mutex // guards the fields below
	left int
	sold int
}

// Buy takes a book, charges the customer, and puts the book back if that fails.
func (s *Stock) Buy(customer string) error {
	if !s.take() {
		return ErrSoldOut
	}
	if err := charge(customer); err != nil {
		s.putBack()
		return err
	}
	return nil
}

func (s *Stock) take() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.left == 0 {
		return false
	}
	s.left--
	s.sold++
	return true
}

func (s *Stock) putBack() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.left++
	s.sold--
}

func charge(customer string) error {
	time.Sleep(30 * time.Millisecond) // the payment service
	if customer == "Ben" {
		return ErrDeclined
	}
	return nil
}

func main() {
	stock := Stock{left: 3}
	start := time.Now()
	customers := []string{"Ada", "Ben", "Cleo", "Dana", "Emil"}
	errs := make([]error, len(customers))
	var wg sync.WaitGroup
	for i, customer := range customers {
		wg.Go(func() { errs[i] = stock.Buy(customer) })
	}
	wg.Wait()
	for i, customer := range customers {
		fmt.Println(customer+":", errs[i])
	}
	fmt.Println("sold", stock.sold, "and left", stock.left, "after", time.Since(start))
}
