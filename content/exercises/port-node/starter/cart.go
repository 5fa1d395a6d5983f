package main

import (
	"fmt"
	"math"
	"slices"
	"strconv"
)

// An Item is one line of a cart. What was missing in JavaScript is the zero
// value here.
type Item struct {
	SKU      string
	Price    string // from a form, in euros
	Quantity int
	Note     *string // nil for undefined and null
}

// Summary returns what summary in cart.js returns.
func Summary(items []Item) []string {
	type line struct {
		quantity int
		total    float64
		notes    []string
	}
	bySKU := map[string]*line{}
	for _, item := range items {
		l, ok := bySKU[item.SKU]
		if !ok {
			l = &line{}
			bySKU[item.SKU] = l
		}
		price, _ := strconv.ParseFloat(item.Price, 64)
		l.quantity += item.Quantity
		l.total += price * float64(item.Quantity)
		if item.Note != nil {
			note := *item.Note
			l.notes = append(l.notes, note[:min(5, len(note))])
		}
	}

	var texts []string
	var quantities []int
	for sku, l := range bySKU {
		total := math.Round(l.total*100) / 100
		texts = append(texts, fmt.Sprintf("%s: %d for %.2f %v", sku, l.quantity, total, l.notes))
		quantities = append(quantities, l.quantity)
	}
	slices.Sort(quantities)
	return append(texts, fmt.Sprint("quantities: ", quantities))
}
