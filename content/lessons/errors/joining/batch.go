package main

import (
	"errors"
	"fmt"
)

var ErrLocked = errors.New("account is locked")

func send(invoice int) error {
	if invoice%2 == 0 {
		return ErrLocked
	}
	return nil
}

func sendAll(invoices []int) (sent int, err error) {
	var failed []error
	for _, invoice := range invoices {
		if err := send(invoice); err != nil {
			failed = append(failed, fmt.Errorf("invoice %d: %w", invoice, err))
			continue
		}
		sent++
	}
	return sent, errors.Join(failed...)
}

func main() {
	sent, err := sendAll([]int{17, 18, 19, 20})
	fmt.Println("sent:", sent)
	fmt.Println(err)
	fmt.Println("locked:", errors.Is(err, ErrLocked))
}
