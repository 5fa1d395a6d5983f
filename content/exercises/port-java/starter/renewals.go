package main

import (
	"fmt"
	"math"
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
	var lines []string
	for _, c := range contracts {
		renewal := c.Signed.AddDate(0, months, 0)
		gross := int64(math.Round(float64(c.NetCents) * 1.19))
		points := int(c.NetCents) * int(c.Factor) / 7
		name := ""
		if c.Customer != nil {
			name = *c.Customer
		}
		lines = append(lines, fmt.Sprintf("%s %s %d %d %d", renewal.Format(time.DateOnly), name, gross, points, Code(name)))
	}
	return lines
}

// Code returns what code in Renewals.java returns.
func Code(name string) int32 {
	h := 7
	for i := range len(name) {
		h = 31*h + int(name[i])
	}
	return int32(h % 10000)
}
