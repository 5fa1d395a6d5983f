package main

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"
)

// What each test wants is what Renewals.java printed, with Java 17.

func TestTheSampleOfTheOriginal(t *testing.T) {
	same(t, 1, []Contract{
		{name("Ada"), day(2026, 1, 31), 1050, 3},
		{nil, day(2026, 1, 31), -1050, 3},
		{name("Größe & Co"), day(2026, 1, 29), 2_000_000_000, 2},
	}, []string{
		"2026-02-28 Ada 1250 450 4199",
		"2026-02-28 Größe & Co 2380000000 -42138185 6812",
		"2026-02-28 (unknown) -1249 -450 -1856",
	}, "run `java Renewals.java` and compare line by line")
}

func TestAMonthThatIsTooShort(t *testing.T) {
	why := "LocalDate.plusMonths stops at the last day of the month. Go's AddDate goes on: January 31 and a month is March 3"
	same(t, 12, []Contract{{name("a"), day(2024, 2, 29), 0, 0}}, []string{"2025-02-28 a 0 0 314"}, why)
	same(t, 1, []Contract{
		{name("a"), day(2026, 3, 31), 0, 0}, {name("b"), day(2026, 12, 31), 0, 0}, {name("c"), day(2026, 8, 30), 0, 0},
	}, []string{"2026-04-30 a 0 0 314", "2026-09-30 c 0 0 316", "2027-01-31 b 0 0 315"}, why)
	same(t, 6, []Contract{
		{name("a"), day(2026, 8, 31), 0, 0}, {name("b"), day(2026, 8, 29), 0, 0}, {name("c"), day(2023, 8, 31), 0, 0},
	}, []string{"2024-02-29 c 0 0 316", "2027-02-28 a 0 0 314", "2027-02-28 b 0 0 315"}, why)
	same(t, -1, []Contract{
		{name("a"), day(2026, 3, 31), 0, 0}, {name("b"), day(2026, 1, 15), 0, 0},
	}, []string{"2025-12-15 b 0 0 315", "2026-02-28 a 0 0 314"}, why)
}

func TestTheGrossAmountIsRoundedUpAtHalves(t *testing.T) {
	same(t, 0, []Contract{
		{name("a"), day(2026, 1, 1), 1050, 0}, {name("b"), day(2026, 1, 1), -1050, 0}, {name("c"), day(2026, 1, 1), 50, 0},
		{name("d"), day(2026, 1, 1), -50, 0}, {name("e"), day(2026, 1, 1), -1, 0},
	}, []string{
		"2026-01-01 a 1250 0 314",
		"2026-01-01 b -1249 0 315",
		"2026-01-01 c 60 0 316",
		"2026-01-01 d -59 0 317",
		"2026-01-01 e -1 0 318",
	}, "Java's Math.round takes halves up, also below zero: -1249.5 becomes -1249. Go's math.Round takes them away from zero")
}

func TestPointsAreCountedInThirtyTwoBits(t *testing.T) {
	same(t, 0, []Contract{
		{name("a"), day(2026, 1, 1), 1050, 3}, {name("b"), day(2026, 1, 1), -1051, 3}, {name("c"), day(2026, 1, 1), 2_000_000_000, 2},
		{name("d"), day(2026, 1, 1), 2_000_000_000, -1}, {name("e"), day(2026, 1, 1), 715_827_883, 3},
	}, []string{
		"2026-01-01 a 1250 450 314",
		"2026-01-01 b -1251 -450 315",
		"2026-01-01 c 2380000000 -42138185 316",
		"2026-01-01 d 2380000000 -285714285 317",
		"2026-01-01 e 851835181 -306783378 318",
	}, "int has 32 bits in Java and wraps around. Go's int has 64 here; int32 is the same type")
}

func TestTheOrder(t *testing.T) {
	same(t, 1, []Contract{
		{nil, day(2026, 1, 31), 1, 0}, {name("b"), day(2026, 1, 31), 2, 0}, {name("a"), day(2026, 1, 31), 3, 0},
		{name("b"), day(2026, 1, 28), 4, 0}, {nil, day(2026, 1, 29), 5, 0}, {name("a"), day(2026, 1, 31), 6, 0}, {name(""), day(2026, 1, 30), 7, 0},
	}, []string{
		"2026-02-28  8 0 7",
		"2026-02-28 a 4 0 314",
		"2026-02-28 a 7 0 314",
		"2026-02-28 b 2 0 315",
		"2026-02-28 b 5 0 315",
		"2026-02-28 (unknown) 1 0 -1856",
		"2026-02-28 (unknown) 6 0 -1856",
	}, "by the day of renewal, not of signing; then by customer, with null last. An empty name is a name")
}

func TestEqualContractsKeepTheirOrder(t *testing.T) {
	var contracts []Contract
	var want []string
	for i := range int32(20) {
		points := i * 7 % 20 // 0, 7, 14, 1, …
		contracts = append(contracts, Contract{name("a"), day(2026, 1, 1), points, 7})
		want = append(want, fmt.Sprint(points))
	}
	var got []string
	for _, line := range Plan(contracts, 1) {
		got = append(got, strings.Fields(line)[3])
	}
	if !slices.Equal(got, want) {
		t.Errorf("twenty contracts of one customer, by their points, come as\n\t%v\nwant\n\t%v\n"+
			"List.sort is stable in Java. slices.SortFunc is not: with a dozen or more it shows.", got, want)
	}
}

func TestTheCodeIsTheOneOnTheLetter(t *testing.T) {
	for text, want := range map[string]int32{
		"":                                 7,
		"Ada":                              4199,
		"Größe & Co":                       6812,
		"Buch🎁laden":                       -5452,
		"日本":                               1774,
		"The Very Long Name of a Customer": -8319,
	} {
		if got := Code(text); got != want {
			t.Errorf("Code(%q) = %d, and Renewals.java says %d. charAt gives UTF-16 units, two for 🎁, "+
				"and the sum is an int of 32 bits that wraps around.", text, got, want)
		}
	}
}

func TestTheContractsStayAsTheyAre(t *testing.T) {
	contracts := []Contract{{name("b"), day(2026, 1, 1), 1, 1}, {name("a"), day(2026, 1, 1), 1, 1}}
	Plan(contracts, 1)
	if *contracts[0].Customer != "b" {
		t.Errorf("after Plan the caller's contracts are sorted. The original sorts a list of its own.")
	}
}

func name(text string) *string { return &text }

func day(year, month, day int) time.Time {
	return time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
}

func same(t *testing.T, months int, contracts []Contract, want []string, why string) {
	t.Helper()
	if got := Plan(contracts, months); !slices.Equal(got, want) {
		t.Errorf("Plan returned\n\t%s\nand Renewals.java\n\t%s\n%s.", strings.Join(got, "\n\t"), strings.Join(want, "\n\t"), why)
	}
}
