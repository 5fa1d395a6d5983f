package main

import (
	"errors"
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
	answers := make(chan answer)
	go func() {
		name, err := s.Name(id)
		answers <- answer{func(o *Overview) { o.Name = name }, err}
	}()
	go func() {
		orders, err := s.Orders(id)
		answers <- answer{func(o *Overview) { o.Orders = orders }, err}
	}()
	go func() {
		balance, err := s.Balance(id)
		answers <- answer{func(o *Overview) { o.Balance = balance }, err}
	}()

	o := new(Overview) // only this goroutine writes it
	var errs []error
	late := time.After(limit)
	for range 3 {
		select {
		case a := <-answers:
			if a.err != nil {
				errs = append(errs, a.err)
				continue
			}
			a.put(o)
		case <-late:
			return o, errors.Join(append(errs, ErrLate)...)
		}
	}
	return o, errors.Join(errs...)
}

// An answer puts what a service said into an overview, unless it failed.
type answer struct {
	put func(*Overview)
	err error
}
