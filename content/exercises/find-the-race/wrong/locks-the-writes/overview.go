package main

import (
	"errors"
	"sync"
	"time"
)

// Services are the three that know something about a customer. Each call may
// take long.
type Services struct {
	Name    func(id int) (string, error)
	Orders  func(id int) ([]string, error)
	Balance func(id int) (int, error)
}

// An Overview is what support sees of a customer. A field whose service failed,
// or was late, is empty.
type Overview struct {
	Name    string
	Orders  []string
	Balance int
}

// ErrLate says that at least one service had not answered within the limit.
var ErrLate = errors.New("a service did not answer in time")

// Load asks the three services side by side and returns what they have answered
// within the limit. It returns as soon as all have answered.
//
// The error joins the errors of all services that failed, and ErrLate if one was
// late. What Load has returned does not change any more.
func Load(id int, s Services, limit time.Duration) (*Overview, error) {
	var mu sync.Mutex // guards o and errs
	var o Overview
	var errs []error
	var calls sync.WaitGroup
	record := func(put func(), err error) {
		mu.Lock()
		defer mu.Unlock()
		if err != nil {
			errs = append(errs, err)
			return
		}
		put()
	}
	calls.Go(func() {
		name, err := s.Name(id)
		record(func() { o.Name = name }, err)
	})
	calls.Go(func() {
		orders, err := s.Orders(id)
		record(func() { o.Orders = orders }, err)
	})
	calls.Go(func() {
		balance, err := s.Balance(id)
		record(func() { o.Balance = balance }, err)
	})

	done := make(chan struct{})
	go func() {
		calls.Wait()
		close(done)
	}()

	select {
	case <-done:
		return &o, errors.Join(errs...)
	case <-time.After(limit):
		mu.Lock()
		defer mu.Unlock()
		return &o, errors.Join(append(errs, ErrLate)...)
	}
}
