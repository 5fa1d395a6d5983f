package main

import (
	"errors"
	"fmt"
)

// A Notifier tells a customer something. The rest of the shop calls this,
// and does not know which implementation is behind it.
type Notifier interface {
	Notify(customer, text string) error
}

// The code of the monolith, as it was.
type monolith struct{}

func (monolith) Notify(customer, text string) error {
	fmt.Printf("  monolith: mail to %s: %s\n", customer, text)
	return nil
}

// A client of the new service. Here it is a service that is down.
type client struct{ up bool }

func (c client) Notify(customer, text string) error {
	if !c.up {
		return errors.New("dial tcp: connection refused")
	}
	fmt.Printf("  service:  mail to %s: %s\n", customer, text)
	return nil
}

// A wrapper is the one place that chooses.
type wrapper struct {
	old, new Notifier
	moved    func(customer string) bool
}

func (w wrapper) Notify(customer, text string) error {
	if !w.moved(customer) {
		return w.old.Notify(customer, text)
	}
	if err := w.new.Notify(customer, text); err != nil {
		return fmt.Errorf("notify by the new service: %w", err)
	}
	return nil
}

func main() {
	var notifier Notifier = wrapper{
		old:   monolith{},
		new:   client{up: true},
		moved: func(customer string) bool { return customer == "staff@shop.example" },
	}
	fmt.Println("staff first:")
	notifier.Notify("staff@shop.example", "order 17 is on its way")
	notifier.Notify("ada@mail.example", "order 18 is on its way")

	notifier = wrapper{old: monolith{}, new: client{}, moved: func(string) bool { return true }}
	fmt.Println("everybody, and the service is down:")
	fmt.Println("  caller:  ", notifier.Notify("ada@mail.example", "order 19 is on its way"))
}
