package main

import "fmt"

// A Sender is whatever can deliver a reminder.
type Sender interface {
	Send(customer, text string) error
}

func remind(sender Sender, customers ...string) {
	for _, customer := range customers {
		if err := sender.Send(customer, "please pay"); err != nil {
			fmt.Println(customer, "not reminded:", err)
		}
	}
}

// A Mailer knows nothing of Sender.
type Mailer struct{ from string }

func (m Mailer) Send(customer, text string) error {
	fmt.Printf("mail from %s to %s: %s\n", m.from, customer, text)
	return nil
}

// Outbox remembers, for tests.
type Outbox struct{ sent []string }

func (o *Outbox) Send(customer, text string) error {
	o.sent = append(o.sent, customer)
	return nil
}

func main() {
	remind(Mailer{"shop@example.com"}, "ada", "grace")

	outbox := &Outbox{}
	remind(outbox, "ada", "grace")
	fmt.Println("in the test:", outbox.sent)
}
