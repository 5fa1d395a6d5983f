// Package exports writes orders as lines of text, in two ways that give the same.
package exports

import (
	"strconv"
	"strings"
)

type Order struct {
	ID    int
	Cents int
}

// NewOrder is small enough for the compiler to put it in place of its call.
func NewOrder(id, cents int) *Order { return &Order{ID: id, Cents: cents} }

// CSVPlus makes a new string for each piece.
func CSVPlus(orders []Order) string {
	text := ""
	for _, o := range orders {
		text += strconv.Itoa(o.ID) + "," + strconv.Itoa(o.Cents) + "\n"
	}
	return text
}

// CSVBuilder appends to one buffer.
func CSVBuilder(orders []Order) string {
	var b strings.Builder
	for _, o := range orders {
		b.WriteString(strconv.Itoa(o.ID))
		b.WriteByte(',')
		b.WriteString(strconv.Itoa(o.Cents))
		b.WriteByte('\n')
	}
	return b.String()
}
