package main

import "slices"

// An Invoice is kept in memory while it is open.
type Invoice struct {
	Number int
	Cents  int
	PDF    []byte
}

// Settle takes the paid invoices out of open. It returns the invoices that are
// still open and the paid ones, each in their old order.
//
// The list has a million entries and most stay, so the open ones move together
// at the beginning of the array that open has already. The places that become
// free at its end are set to nil: a paid invoice must not be kept in memory.
//
// isPaid asks another service, so it is called once for each invoice, in order.
func Settle(open []*Invoice, isPaid func(*Invoice) bool) (stillOpen, paid []*Invoice) {
	for i, invoice := range open {
		if isPaid(invoice) {
			paid = append(paid, invoice)
			open = slices.Delete(open, i, i+1)
		}
	}
	return open, paid
}
