package main

import (
	"errors"
	"fmt"
	"testing"
)

var ErrDeclined = errors.New("card declined")

// charger is what Checkout needs of a payment service, and no more.
type charger interface {
	Charge(orderID string, cents int) error
}

// Checkout charges each order once, and returns those that were paid.
func Checkout(pay charger, cents map[string]int, orderIDs []string) ([]string, error) {
	var paid []string
	var problems []error
	for _, id := range orderIDs {
		if err := pay.Charge(id, cents[id]); err != nil {
			problems = append(problems, fmt.Errorf("order %s: %w", id, err))
		}
		paid = append(paid, id)
	}
	return paid, errors.Join(problems...)
}

// fakePayments is a payment service in memory.
type fakePayments struct {
	charged  map[string]int
	declines map[string]bool
}

func (f *fakePayments) Charge(orderID string, cents int) error {
	if f.declines[orderID] {
		return ErrDeclined
	}
	if _, again := f.charged[orderID]; again {
		return fmt.Errorf("%s is charged already", orderID)
	}
	f.charged[orderID] = cents
	return nil
}

func TestADeclinedOrderIsNotPaid(t *testing.T) {
	pay := &fakePayments{charged: map[string]int{}, declines: map[string]bool{"18": true}}
	cents := map[string]int{"17": 1200, "18": 900}
	paid, err := Checkout(pay, cents, []string{"17", "18"})
	if !errors.Is(err, ErrDeclined) {
		t.Errorf("error is %v, want one that wraps ErrDeclined", err)
	}
	if len(paid) != 1 {
		t.Errorf("paid: %v; charged: %v", paid, pay.charged)
	}
}
