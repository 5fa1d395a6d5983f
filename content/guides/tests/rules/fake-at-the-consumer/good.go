package main

import (
	"errors"
	"testing"
)

// A receiptSender is all that Checkout needs of a mailer.
type receiptSender interface {
	SendReceipt(to string, cents int) error
}

func Checkout(m receiptSender, email string, cents int) error {
	return m.SendReceipt(email, cents/100) // takes euros for cents
}

// outbox is a mailer that keeps what it sends: cents by address.
type outbox map[string]int

func (o outbox) SendReceipt(to string, cents int) error {
	if to == "" {
		return errors.New("no address")
	}
	o[to] += cents
	return nil
}

func TestCheckoutSendsTheReceipt(t *testing.T) {
	sent := outbox{}
	if err := Checkout(sent, "ada@shop.example", 4200); err != nil {
		t.Fatal(err)
	}
	if got := sent["ada@shop.example"]; got != 4200 {
		t.Errorf("the receipt says %d cents, want 4200", got)
	}
}
