package main

import "fmt"

// Sender is the library's. Its v1.5.0 has added SendAll.
type Sender interface {
	Send(invoice string) error
	SendAll(invoices []string) error
}

// mailer is yours, written against v1.4.0.
type mailer struct{}

func (mailer) Send(invoice string) error {
	fmt.Println("sent", invoice)
	return nil
}

func main() {
	var sender Sender = mailer{}
	_ = sender.Send("invoice 17")
}
