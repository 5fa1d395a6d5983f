package main

import (
	"slices"
	"strconv"
	"strings"
	"testing"
)

// What each test wants is what payout.py printed, with Python 3.11.

func TestTheSampleOfTheOriginal(t *testing.T) {
	same(t, []Entry{
		{"Büchergilde", 1250, note("rush")},
		{"Ada", 5, nil},
		{"Ben", -5, note("return")},
		{"Büchergilde", 1255, note("")},
		{"Ada", 0, nil},
	}, []string{
		"Bücherg…: 2505 fee 75 average 1252 note rush",
		"Ada: 5 fee 0 average 2 note -",
		"Ben: -5 fee -1 average -5 note return",
	}, "run payout.py and compare line by line")
}

func TestTheFeeIsRoundedDown(t *testing.T) {
	same(t, []Entry{{"a", -1, nil}, {"b", -100, nil}, {"c", -101, nil}, {"d", 33, nil}, {"e", 34, nil}}, []string{
		"e: 34 fee 1 average 34 note -",
		"d: 33 fee 0 average 33 note -",
		"a: -1 fee -1 average -1 note -",
		"b: -100 fee -3 average -100 note -",
		"c: -101 fee -4 average -101 note -",
	}, "-3 // 100 is -1 in Python. Go's division cuts off, and gives 0")
}

func TestTheAverageIsRoundedToEven(t *testing.T) {
	same(t, []Entry{
		{"a", 1, nil}, {"a", 0, nil}, {"b", 3, nil}, {"b", 0, nil}, {"c", -1, nil}, {"c", 0, nil},
		{"d", -3, nil}, {"d", 0, nil}, {"e", 5, nil}, {"e", 3, nil}, {"e", 0, nil},
	}, []string{
		"e: 8 fee 0 average 3 note -",
		"b: 3 fee 0 average 2 note -",
		"a: 1 fee 0 average 0 note -",
		"c: -1 fee -1 average 0 note -",
		"d: -3 fee -1 average -2 note -",
	}, "Python's round(0.5) is 0 and round(1.5) is 2: halves go to the even number. There is no -0 among its integers either")
}

func TestALabelHasEightCharacters(t *testing.T) {
	same(t, []Entry{
		{"12345678", 4, nil}, {"123456789", 3, nil}, {"größeren", 2, nil}, {"größerenX", 1, nil}, {"日本語の本屋さんです", 0, nil},
	}, []string{
		"12345678: 4 fee 0 average 4 note -",
		"1234567…: 3 fee 0 average 3 note -",
		"größeren: 2 fee 0 average 2 note -",
		"größere…: 1 fee 0 average 1 note -",
		"日本語の本屋さ…: 0 fee 0 average 0 note -",
	}, "len and slices of a Python string count characters; those of a Go string count bytes")
}

func TestTheLastNoteThatSaysSomething(t *testing.T) {
	same(t, []Entry{
		{"a", 1, nil}, {"a", 1, note("")}, {"b", 1, note("first")}, {"b", 1, nil},
		{"c", 1, note("first")}, {"c", 1, note("second")}, {"d", 1, note("first")}, {"d", 1, note("")},
	}, []string{
		"a: 2 fee 0 average 1 note -",
		"b: 2 fee 0 average 1 note first",
		"c: 2 fee 0 average 1 note second",
		"d: 2 fee 0 average 1 note first",
	}, "`note or seller[\"note\"]` keeps the earlier note for None and for an empty text")
}

func TestEntriesWithoutASellerAreLeftOut(t *testing.T) {
	same(t, []Entry{{"", 500, note("lost")}, {" ", 1, nil}}, []string{" : 1 fee 0 average 1 note -"},
		"an empty name is falsy, a space is not")
	same(t, nil, nil, "there are no entries")
}

func TestEqualBalancesKeepTheirOrder(t *testing.T) {
	var entries []Entry
	for name := range strings.FieldsSeq("s17 s03 s25 s08 s01 s22 s14 s05 s30 s11 s19 s02 s28 s07 s16 s24 s10 s04 s27 s13") {
		cents := 100
		if n, err := strconv.Atoi(name[1:]); err == nil && n%3 == 0 {
			cents = 200
		}
		entries = append(entries, Entry{name, cents, nil})
	}
	want := strings.Fields("s03 s30 s24 s27 s17 s25 s08 s01 s22 s14 s05 s11 s19 s02 s28 s07 s16 s10 s04 s13")
	var got []string
	for _, line := range Statement(entries) {
		name, _, _ := strings.Cut(line, ":")
		got = append(got, name)
	}
	if !slices.Equal(got, want) {
		t.Errorf("twenty sellers with two balances come as\n\t%v\nwant\n\t%v\n"+
			"Python's dict keeps the order of the first entries, and its sort is stable. "+
			"A Go map has no order, and slices.SortFunc is not stable: with a dozen or more it shows.", got, want)
	}
}

func note(text string) *string { return &text }

func same(t *testing.T, entries []Entry, want []string, why string) {
	t.Helper()
	if got := Statement(entries); !slices.Equal(got, want) {
		t.Errorf("Statement returned\n\t%s\nand payout.py\n\t%s\n%s.", strings.Join(got, "\n\t"), strings.Join(want, "\n\t"), why)
	}
}
