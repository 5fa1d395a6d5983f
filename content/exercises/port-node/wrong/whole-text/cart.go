package main

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode/utf16"
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
		sku      string
		quantity int
		total    float64
		notes    []string
	}
	var lines []*line
	bySKU := map[string]*line{}
	for _, item := range items {
		l, ok := bySKU[item.SKU]
		if !ok {
			l = &line{sku: item.SKU}
			bySKU[item.SKU] = l
			lines = append(lines, l)
		}
		count := cmp.Or(item.Quantity, 1) // 0 || 1
		l.quantity += count
		l.total += float64(parseFloat(item.Price) * float64(count))
		if item.Note != nil {
			l.notes = append(l.notes, slice(*item.Note, 5))
		}
	}
	slices.SortStableFunc(lines, func(a, b *line) int { return compareKeys(a.sku, b.sku) })

	var texts, quantities []string
	for _, l := range lines {
		total := math.Floor(float64(l.total*100)+0.5) / 100 // Math.round
		texts = append(texts, fmt.Sprintf("%s: %d for %.2f [%s]", l.sku, l.quantity, total, strings.Join(l.notes, ",")))
		quantities = append(quantities, strconv.Itoa(l.quantity))
	}
	slices.Sort(quantities) // as text: sort() without a function does that
	return append(texts, "quantities: "+strings.Join(quantities, " "))
}

// parseFloat returns 0 for what is no number.
func parseFloat(text string) float64 {
	n, err := strconv.ParseFloat(strings.TrimSpace(text), 64)
	if err != nil {
		return 0
	}
	return n
}

// slice returns the first n UTF-16 units of text.
func slice(text string, n int) string {
	units := utf16.Encode([]rune(text))
	return string(utf16.Decode(units[:min(n, len(units))]))
}

// compareKeys orders the keys of a JavaScript object: whole numbers first, by
// size, then the others in the order in which they came.
func compareKeys(a, b string) int {
	x, isX := index(a)
	y, isY := index(b)
	switch {
	case isX && isY:
		return cmp.Compare(x, y)
	case isX:
		return -1
	case isY:
		return 1
	}
	return 0
}

// index reports whether key is an array index: 0 to 2³²-2, written without
// leading zeros.
func index(key string) (uint64, bool) {
	n, err := strconv.ParseUint(key, 10, 32)
	return n, err == nil && n < math.MaxUint32 && strconv.FormatUint(n, 10) == key
}
