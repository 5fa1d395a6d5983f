package main

import (
	"errors"
	"fmt"
	"time"
)

// taxService is restarted, and refuses every call for two seconds.
type taxService struct {
	up    time.Time
	calls int
}

func (s *taxService) rate() error {
	s.calls++
	time.Sleep(10 * time.Millisecond)
	if time.Now().Before(s.up) {
		return errors.New("tax: connection refused")
	}
	return nil
}

func order(wait time.Duration) {
	start := time.Now()
	tax := &taxService{up: start.Add(2 * time.Second)}
	for tax.rate() != nil {
		time.Sleep(wait)
		wait *= 2
	}
	fmt.Println(tax.calls, "calls, the order is done after", time.Since(start))
}

func main() {
	order(0)
	order(100 * time.Millisecond)
}
