package main

import "fmt"

// An Entry is one line of the marketplace's book.
type Entry struct {
	Seller string
	Cents  int     // negative for a refund
	Note   *string // nil where Python had None
}

// Statement returns what statement in payout.py returns.
func Statement(entries []Entry) []string {
	type seller struct {
		cents, count int
		note         string
	}
	sellers := map[string]*seller{}
	for _, e := range entries {
		s, ok := sellers[e.Seller]
		if !ok {
			s = &seller{}
			sellers[e.Seller] = s
		}
		s.cents += e.Cents
		s.count++
	}

	var lines []string
	for name, s := range sellers {
		lines = append(lines, fmt.Sprintf("%s: %d fee %d average %d note %s",
			name, s.cents, s.cents*3/100, s.cents/s.count, s.note))
	}
	return lines
}
