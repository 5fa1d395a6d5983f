package main

import (
	"slices"
	"strings"
	"testing"
)

// What each test wants is what cart.js printed, with Node 20.

func TestTheSampleOfTheOriginal(t *testing.T) {
	same(t, []Item{
		{SKU: "pen", Price: "2.50", Quantity: 10},
		{SKU: "17", Price: "12.5 EUR", Note: note("gift wrap")},
		{SKU: "book", Price: "free", Note: note("")},
		{SKU: "9", Price: "-1.25", Quantity: 2},
		{SKU: "pen", Price: "2.50", Quantity: 2},
	}, []string{
		"9: 2 for -2.50 []",
		"17: 1 for 12.50 [gift ]",
		"pen: 12 for 30.00 []",
		"book: 1 for 0.00 []",
		"quantities: 1 1 12 2",
	}, "run `node cart.js` and compare line by line")
	same(t, nil, []string{"quantities: "}, "an empty cart")
}

func TestTheOrderOfKeys(t *testing.T) {
	var items []Item
	for sku := range strings.FieldsSeq("b 10 a 9 007 0 4294967295 -1 4294967294 z y x 1.5") {
		items = append(items, Item{SKU: sku, Price: "1"})
	}
	var got []string
	for _, line := range Summary(items) {
		sku, _, _ := strings.Cut(line, ":")
		got = append(got, sku)
	}
	want := strings.Fields("0 9 10 4294967294 b a 007 4294967295 -1 z y x 1.5 quantities")
	if !slices.Equal(got, want) {
		t.Errorf("the lines come as\n\t%v\nand from cart.js as\n\t%v\n"+
			"An object's keys come in the order in which they were set, except whole numbers from 0 to 4294967294, "+
			"written without leading zeros: those come first, by size.", got, want)
	}
}

func TestHalfACentIsRoundedUp(t *testing.T) {
	same(t, []Item{
		{SKU: "p", Price: "1.005"}, {SKU: "q", Price: "0.125"}, {SKU: "r", Price: "-0.125"}, {SKU: "s", Price: "-2.675"},
		{SKU: "t", Price: "1.345", Quantity: 3}, {SKU: "u", Price: "-0.001"},
	}, []string{
		"p: 1 for 1.00 []",
		"q: 1 for 0.13 []",
		"r: 1 for -0.12 []",
		"s: 1 for -2.67 []",
		"t: 3 for 4.04 []",
		"u: 1 for 0.00 []",
		"quantities: 1 1 1 1 1 3",
	}, "Math.round takes halves up, also below zero: -12.5 becomes -12. Go's math.Round takes them away from zero, and keeps the sign of -0")
}

func TestAPriceIsWhatANumberBegins(t *testing.T) {
	same(t, []Item{
		{SKU: "p", Price: " 3.5"}, {SKU: "q", Price: ".5x"}, {SKU: "r", Price: "1e2"}, {SKU: "s", Price: "+7."}, {SKU: "t", Price: "EUR 5"},
		{SKU: "u", Price: "1,250"}, {SKU: "v"}, {SKU: "w", Price: "1.2.3"}, {SKU: "x", Price: "-"}, {SKU: "y", Price: "5e"},
	}, []string{
		"p: 1 for 3.50 []",
		"q: 1 for 0.50 []",
		"r: 1 for 100.00 []",
		"s: 1 for 7.00 []",
		"t: 1 for 0.00 []",
		"u: 1 for 1.00 []",
		"v: 1 for 0.00 []",
		"w: 1 for 1.20 []",
		"x: 1 for 0.00 []",
		"y: 1 for 5.00 []",
		"quantities: 1 1 1 1 1 1 1 1 1 1",
	}, "parseFloat reads as far as it can, and strconv.ParseFloat wants the whole text. Prices such as \"1,250\" are a fault of the original; they stay")
}

func TestNotesAreCutInUTF16(t *testing.T) {
	same(t, []Item{
		{SKU: "p", Price: "1", Note: note("ab🎁cd")}, {SKU: "p", Price: "1", Note: note("größer")},
		{SKU: "q", Price: "1", Note: note("")}, {SKU: "q", Price: "1", Note: note("")}, {SKU: "q", Price: "1"},
		{SKU: "r", Price: "1", Note: note("abcd🎁")},
	}, []string{
		"p: 2 for 2.00 [ab🎁c,größe]",
		"q: 3 for 3.00 [,]",
		"r: 1 for 1.00 [abcd\uFFFD]",
		"quantities: 1 2 3",
	}, "slice counts UTF-16 units: 🎁 is two, and half of it is printed as \uFFFD. An empty note is a note, a missing one is not")
}

func TestQuantities(t *testing.T) {
	same(t, []Item{
		{SKU: "a", Price: "1", Quantity: 2}, {SKU: "b", Price: "1", Quantity: 10}, {SKU: "c", Price: "1"},
		{SKU: "d", Price: "1", Quantity: -3}, {SKU: "e", Price: "1", Quantity: 100},
	}, []string{
		"a: 2 for 2.00 []",
		"b: 10 for 10.00 []",
		"c: 1 for 1.00 []",
		"d: -3 for -3.00 []",
		"e: 100 for 100.00 []",
		"quantities: -3 1 10 100 2",
	}, "`quantity || 1` makes 1 of 0, and sort() without a function compares numbers as text")
}

func TestSumsAreThoseOfFloats(t *testing.T) {
	same(t, []Item{{SKU: "a", Price: "0.1"}, {SKU: "a", Price: "0.2"}, {SKU: "a", Price: "0.3", Quantity: -1}},
		[]string{"a: 1 for 0.00 []", "quantities: 1"}, "0.1 + 0.2 - 0.3 is a little more than 0, here as there")
	same(t, []Item{{SKU: "a", Price: "0.145", Quantity: 3}, {SKU: "a", Price: "0.145", Quantity: 4}},
		[]string{"a: 7 for 1.01 []", "quantities: 7"}, "amounts are rounded once, at the end, and not line by line")
}

func note(text string) *string { return &text }

func same(t *testing.T, items []Item, want []string, why string) {
	t.Helper()
	if got := Summary(items); !slices.Equal(got, want) {
		t.Errorf("Summary returned\n\t%s\nand cart.js\n\t%s\n%s.", strings.Join(got, "\n\t"), strings.Join(want, "\n\t"), why)
	}
}
