package main

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

type row struct {
	customer string
	cents    int
}

func Report(totals map[string]int) string {
	var rows []row
	for customer, cents := range totals {
		rows = append(rows, row{customer, cents})
	}
	slices.SortStableFunc(rows, func(a, b row) int {
		return cmp.Compare(b.cents, a.cents)
	})
	var b strings.Builder
	for _, r := range rows {
		fmt.Fprintf(&b, "%-4s%5d\n", r.customer, r.cents)
	}
	return b.String()
}

func main() {
	texts := map[string]bool{}
	for range 100 {
		texts[Report(map[string]int{"ada": 900, "kim": 900, "lee": 1200})] = true
	}
	fmt.Println("different reports:", len(texts))
}
