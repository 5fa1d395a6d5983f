package main

import (
	"errors"
	"fmt"
	"time"
)

func reserve(item string, takes time.Duration, fail bool) error {
	time.Sleep(takes)
	if fail {
		return errors.New(item + ": sold out")
	}
	fmt.Println("reserved:", item)
	return nil
}

// reserveAll returns at the first error and forgets the rest.
func reserveAll() error {
	errs := make(chan error, 3)
	go func() { errs <- reserve("book", 10*time.Millisecond, true) }()
	go func() { errs <- reserve("lamp", 50*time.Millisecond, false) }()
	go func() { errs <- reserve("desk", 90*time.Millisecond, false) }()
	for range 3 {
		if err := <-errs; err != nil {
			return err
		}
	}
	return nil
}

func main() {
	fmt.Println("order refused:", reserveAll())
	fmt.Println("next request")
	time.Sleep(time.Second) // the server lives on
}
