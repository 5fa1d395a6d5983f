package main

import "errors"

var (
	ErrAmount = errors.New("the amount must be positive")
	ErrFunds  = errors.New("insufficient funds")
)

// An Account holds money, in cents. The zero value is an empty account, ready
// to use. Each change is an entry in its history: positive for a deposit,
// negative for a withdrawal.
type Account struct {
	cents   int64
	history []int64
}

// Deposit adds an amount. It returns ErrAmount unless the amount is positive.
func (a Account) Deposit(cents int64) error {
	a.cents += cents
	a.history = append(a.history, cents)
	return nil
}

// Withdraw takes an amount off. It returns ErrAmount unless the amount is
// positive, and ErrFunds if the account has less. After an error the account
// is as before.
func (a Account) Withdraw(cents int64) error {
	a.cents -= cents
	a.history = append(a.history, -cents)
	return nil
}

// Balance returns how much there is.
func (a Account) Balance() int64 {
	return a.cents
}

// History returns all entries, the oldest first. The result is the caller's:
// changing it changes nothing in the account.
func (a Account) History() []int64 {
	return a.history
}

// Transfer moves an amount from one account to another. After an error both
// are as before.
func Transfer(from, to *Account, cents int64) error {
	to.Deposit(cents)
	return from.Withdraw(cents)
}

// ChargeFee takes a fee off each account. An account that has less pays what
// it has, and an empty one gets no entry.
func ChargeFee(accounts []Account, fee int64) {
	for _, account := range accounts {
		account.Withdraw(fee)
	}
}
