package main

import (
	"errors"
	"fmt"
)

// ErrNotFound says that there is no such invoice.
var ErrNotFound = errors.New("no such invoice")

// ErrTimeout says that no answer came in time. Bank, ledger and queue all wrap
// it.
var ErrTimeout = errors.New("no answer")

// A DeclinedError says why the bank does not pay.
type DeclinedError struct{ Reason string }

func (e *DeclinedError) Error() string { return "declined: " + e.Reason }

type Ledger interface {
	Open(invoice string) (Account, error)
}

type Account interface {
	Cents() int
	Mark(state string) error
	Close() error
}

type Bank interface {
	Charge(invoice string, cents int) (receipt string, err error)
}

type Queue interface {
	Push(invoice string) error
}

// Settle does what settle does in the old service. What was raised or thrown
// there is returned here, with "settle INV-17: " in front, once.
//
// It differs in one case: where Close fails after something else has failed,
// the error wraps both, in the order in which they happened.
func Settle(ledger Ledger, bank Bank, queue Queue, invoice string) (string, error) {
	account, err := ledger.Open(invoice)
	if err != nil {
		return "", fmt.Errorf("settle %s: %w", invoice, err)
	}

	result, err := settle(account, bank, queue, invoice)
	if err = errors.Join(err, account.Close()); err != nil {
		return "", fmt.Errorf("settle %s: %w", invoice, err)
	}
	return result, nil
}

func settle(account Account, bank Bank, queue Queue, invoice string) (string, error) {
	receipt, err := bank.Charge(invoice, account.Cents())
	if declined, ok := errors.AsType[*DeclinedError](err); ok {
		return "declined: " + declined.Reason, account.Mark("declined")
	}
	if errors.Is(err, ErrTimeout) {
		return "queued", queue.Push(invoice)
	}
	if err != nil {
		return "", err
	}
	return "paid: " + receipt, account.Mark("paid")
}
