package main

import (
	"maps"
	"slices"
	"testing"
)

type repository interface{ Open() []string }

// fake returns orders as they came.
type fake []string

func (f fake) Open() []string { return f }

// table does what a database does without ORDER BY: any order will do.
type table map[string]bool

func (t table) Open() []string { return slices.Collect(maps.Keys(t)) }

func nextToShip(r repository) string { return r.Open()[0] }

func TestTheOldestOrderIsShippedFirst(t *testing.T) {
	for name, r := range map[string]repository{
		"fake":  fake{"A-17", "A-18", "A-19", "A-20"},
		"table": table{"A-17": true, "A-18": true, "A-19": true, "A-20": true},
	} {
		for range 20 {
			if got := nextToShip(r); got != "A-17" {
				t.Errorf("%s: next is %s, want A-17", name, got)
				break
			}
		}
	}
}
