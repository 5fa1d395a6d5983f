package main

import "testing"

type Payments interface {
	Charge(orderID string, cents int) error
	Refund(orderID string) error
	Balance() (int, error)
}

type fakePayments struct{ Payments }

func (fakePayments) Charge(string, int) error { return nil }

func Replace(pay Payments, oldID, newID string, cents int) error {
	if err := pay.Charge(newID, cents); err != nil {
		return err
	}
	return pay.Refund(oldID)
}

func TestReplace(t *testing.T) {
	if err := Replace(fakePayments{}, "17", "18", 900); err != nil {
		t.Error(err)
	}
}
