package main

import (
	"fmt"
	"testing"
)

// Mailer has a method for everything that the company sends.
type Mailer interface {
	SendReceipt(to string, cents int) error
	SendReminder(to string) error
}

type mockMailer struct{ calls []string }

func (m *mockMailer) SendReceipt(to string, cents int) error {
	m.calls = append(m.calls, "SendReceipt")
	return nil
}

func (m *mockMailer) SendReminder(to string) error {
	m.calls = append(m.calls, "SendReminder")
	return nil
}

func Checkout(m Mailer, email string, cents int) error {
	return m.SendReceipt(email, cents/100) // takes euros for cents
}

func TestCheckout(t *testing.T) {
	m := &mockMailer{}
	Checkout(m, "ada@shop.example", 4200)
	if fmt.Sprint(m.calls) != "[SendReceipt]" {
		t.Errorf("calls = %v", m.calls)
	}
}
