package main

import "fmt"

type Sender interface {
	Send(customer string) error
}

type Outbox struct{ sent []string }

func (o *Outbox) Send(customer string) error {
	o.sent = append(o.sent, customer)
	return nil
}

func remind(sender Sender) { sender.Send("ada") }

func main() {
	outbox := Outbox{}
	remind(outbox)
	fmt.Println(outbox.sent)
}
