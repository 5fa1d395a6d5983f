package main

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"time"
)

// A Contract is one of the CRM's.
type Contract struct {
	Customer *string   // nil where Java had null
	Signed   time.Time // a day, midnight UTC
	NetCents int32     // int in Java
	Factor   int32
}

// Plan returns what plan in Renewals.java returns.
func Plan(contracts []Contract, months int) []string {
	sorted := slices.Clone(contracts)
	slices.SortStableFunc(sorted, func(a, b Contract) int {
		return cmp.Or(
			plusMonths(a.Signed, months).Compare(plusMonths(b.Signed, months)),
			nilLast(a.Customer, b.Customer),
		)
	})
	var lines []string
	for _, c := range sorted {
		gross := int64(math.Floor(float64(float64(c.NetCents)*1.19) + 0.5)) // Math.round
		points := c.NetCents * c.Factor / 7                                 // int32 wraps around, like int
		name := "(unknown)"
		if c.Customer != nil {
			name = *c.Customer
		}
		renewal := plusMonths(c.Signed, months).Format(time.DateOnly)
		lines = append(lines, fmt.Sprintf("%s %s %d %d %d", renewal, name, gross, points, Code(name)))
	}
	return lines
}

// Code returns what code in Renewals.java returns.
func Code(name string) int32 {
	h := int32(7)
	for _, unit := range name {
		h = 31*h + int32(unit)
	}
	return h % 10000
}

// plusMonths is LocalDate.plusMonths: a day that the month does not have
// becomes its last one. AddDate would go on into the next month.
func plusMonths(day time.Time, months int) time.Time {
	first := time.Date(day.Year(), day.Month(), 1, 0, 0, 0, 0, time.UTC).AddDate(0, months, 0)
	last := first.AddDate(0, 1, -1)
	return first.AddDate(0, 0, min(day.Day(), last.Day())-1)
}

// nilLast compares names; no name comes after each of them.
func nilLast(a, b *string) int {
	switch {
	case a == nil && b == nil:
		return 0
	case a == nil:
		return 1
	case b == nil:
		return -1
	}
	return cmp.Compare(*a, *b)
}
