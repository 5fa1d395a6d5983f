package main

import (
	"errors"
	"fmt"
	"sync"
)

type Stock struct {
	mu   sync.Mutex
	left int
}

func (s *Stock) Take() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.left == 0 {
		return errors.New("sold out")
	}
	s.left--
	return nil
}

func main() {
	stock := Stock{left: 1}
	for range 3 {
		fmt.Println(stock.Take())
	}
}
