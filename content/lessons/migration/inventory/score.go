package main

import (
	"cmp"
	"fmt"
	"slices"
)

type endpoint struct {
	name         string
	dependencies int // systems it talks to
	impact       int // of an hour of failure: 1 nothing, 5 revenue
}

func (e endpoint) risk() int { return max(1, e.dependencies) * e.impact }

func main() {
	inventory := []endpoint{
		{"POST /payments", 4, 5},
		{"GET /prices", 1, 4},
		{"GET /orders/{id}", 2, 4},
		{"POST /refunds", 3, 5},
		{"GET /reports/yearly", 5, 1},
		{"POST /notes", 1, 2},
	}
	slices.SortFunc(inventory, func(a, b endpoint) int {
		critical := func(e endpoint) int {
			if e.impact >= 4 {
				return 0
			}
			return 1
		}
		return cmp.Or(
			cmp.Compare(critical(a), critical(b)),
			cmp.Compare(a.dependencies, b.dependencies),
		)
	})
	for i, e := range inventory {
		fmt.Printf("%d  %-20s %d × %d = %2d\n", i+1, e.name, e.dependencies, e.impact, e.risk())
	}
}
