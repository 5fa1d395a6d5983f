package main

import (
	"cmp"
	"fmt"
	"math"
	"slices"
)

// An Entry is one line of the marketplace's book.
type Entry struct {
	Seller string
	Cents  int     // negative for a refund
	Note   *string // nil where Python had None
}

// Statement returns what statement in payout.py returns.
func Statement(entries []Entry) []string {
	type seller struct {
		name         string
		cents, count int
		note         string
	}
	var sellers []*seller // in the order of their first entry, like a dict
	byName := map[string]*seller{}
	for _, e := range entries {
		if e.Seller == "" {
			continue
		}
		s, ok := byName[e.Seller]
		if !ok {
			s = &seller{name: e.Seller, note: "-"}
			byName[e.Seller] = s
			sellers = append(sellers, s)
		}
		s.cents += e.Cents
		s.count++
		if e.Note != nil && *e.Note != "" {
			s.note = *e.Note
		}
	}
	slices.SortStableFunc(sellers, func(a, b *seller) int { return cmp.Compare(b.cents, a.cents) })

	var lines []string
	for _, s := range sellers {
		average := int(math.RoundToEven(float64(s.cents) / float64(s.count)))
		lines = append(lines, fmt.Sprintf("%s: %d fee %d average %d note %s",
			label(s.name), s.cents, floorDiv(s.cents*3, 100), average, s.note))
	}
	return lines
}

// floorDiv is Python's //: it rounds down, also below zero.
func floorDiv(a, b int) int {
	q := a / b
	if a%b != 0 && (a < 0) != (b < 0) {
		q--
	}
	return q
}

// label cuts a name to eight characters.
func label(name string) string {
	if len(name) > 8 {
		return name[:7] + "…"
	}
	return name
}
