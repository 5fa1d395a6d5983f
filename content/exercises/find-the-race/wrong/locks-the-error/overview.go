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
	var mu sync.Mutex // guards o and err
	var o Overview
	var err error
	var calls sync.WaitGroup
	calls.Go(func() {
		name, e := s.Name(id)
		mu.Lock()
		defer mu.Unlock()
		o.Name, err = name, e
	})
	calls.Go(func() {
		orders, e := s.Orders(id)
		mu.Lock()
		defer mu.Unlock()
		o.Orders, err = orders, e
	})
	calls.Go(func() {
		balance, e := s.Balance(id)
		mu.Lock()
		defer mu.Unlock()
		o.Balance, err = balance, e
	})

	done := make(chan struct{})
	go func() {
		calls.Wait()
		close(done)
	}()

	late := false
	select {
	case <-done:
	case <-time.After(limit):
		late = true
	}
	mu.Lock()
	defer mu.Unlock()
	snapshot := o
	if late {
		return &snapshot, errors.Join(err, ErrLate)
	}
	return &snapshot, err
}
