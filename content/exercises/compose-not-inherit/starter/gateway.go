package main

import (
	"errors"
	"fmt"
)

// A Payment is an amount to be charged for an order.
type Payment struct{ Order, Cents int }

// A Gateway charges payments. It is the bank's package that declares it, and
// banks, test doubles and wrappers implement it.
type Gateway interface {
	// Charge charges one payment.
	Charge(p Payment) error
	// ChargeAll charges payments in order until one fails. It returns how many
	// were charged.
	ChargeAll(payments []Payment) (int, error)
	// Balance returns what has been charged so far, in cents.
	Balance() int
}

// ErrTooLarge is the error for a payment over the limit.
var ErrTooLarge = errors.New("payment over the limit")

// Audit returns a gateway that charges through g and notes each payment that it
// tries to charge, after it was charged or has failed:
//
//	order 17: 1250 cents
//	order 18: 900 cents: card declined
func Audit(g Gateway, note func(line string)) Gateway {
	return &audited{Gateway: g, note: note}
}

type audited struct {
	Gateway
	note func(line string)
}

func (a *audited) Charge(p Payment) error {
	err := a.Gateway.Charge(p)
	if err != nil {
		a.note(fmt.Sprintf("order %d: %d cents: %v", p.Order, p.Cents, err))
		return err
	}
	a.note(fmt.Sprintf("order %d: %d cents", p.Order, p.Cents))
	return nil
}

// Limit returns a gateway that charges through g. A payment of more than
// limit cents fails with ErrTooLarge, and g does not see it.
func Limit(g Gateway, limit int) Gateway {
	return &limited{Gateway: g, limit: limit}
}

type limited struct {
	Gateway
	limit int
}

func (l *limited) Charge(p Payment) error {
	if p.Cents > l.limit {
		return fmt.Errorf("order %d: %w", p.Order, ErrTooLarge)
	}
	return l.Gateway.Charge(p)
}
