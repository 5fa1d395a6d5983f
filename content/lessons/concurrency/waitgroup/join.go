package main

import (
	"errors"
	"fmt"
	"sync"
	"time"
)

type check struct {
	name  string
	takes time.Duration
	err   error
}

func (c check) run() error {
	time.Sleep(c.takes)
	return c.err
}

// ready runs every check and names every one that fails, in the order given.
func ready(checks []check) error {
	errs := make([]error, len(checks))
	var wg sync.WaitGroup
	for i, c := range checks {
		wg.Go(func() {
			if err := c.run(); err != nil {
				errs[i] = fmt.Errorf("%s: %w", c.name, err)
			}
		})
	}
	wg.Wait()
	return errors.Join(errs...) // nil if all are nil
}

func main() {
	err := ready([]check{
		{"database", 30 * time.Millisecond, errors.New("connection refused")},
		{"queue", 20 * time.Millisecond, nil},
		{"mail", 10 * time.Millisecond, errors.New("certificate expired")},
	})
	fmt.Println(err)
}
