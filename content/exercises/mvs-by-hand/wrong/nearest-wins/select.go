package main

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// A Module is a version of a module, such as money v1.4.0. The main module
// has no version.
type Module struct{ Path, Version string }

func (m Module) String() string { return strings.TrimSuffix(m.Path+"@"+m.Version, "@") }

// A Graph has every version that can be downloaded, and what its go.mod
// requires.
type Graph map[Module][]Module

// Select returns the version of each module that main is built with, by the
// module's path; main itself is not in it. exclude and replace are those of
// main's go.mod. A replacement without a version at its left, such as
// {"money", ""}, is for all versions that have none of their own.
func Select(main Module, graph Graph, exclude []Module, replace map[Module]Module) (map[string]string, error) {
	selected := make(map[string]string)
	seen := make(map[Module]bool)
	waiting := []Module{main}
	for len(waiting) > 0 {
		by := waiting[0]
		waiting = waiting[1:]
		for _, m := range graph[source(by, replace)] {
			if seen[m] || slices.Contains(exclude, m) {
				continue
			}
			seen[m] = true
			if _, found := graph[source(m, replace)]; !found {
				return nil, fmt.Errorf("%v requires %v: %v not found", by, m, source(m, replace))
			}
			waiting = append(waiting, m)
			if m.Path == main.Path {
				continue
			}
			if _, found := selected[m.Path]; !found {
				selected[m.Path] = m.Version
			}
		}
	}
	return selected, nil
}

// source is where the go.mod and the code of m come from.
func source(m Module, replace map[Module]Module) Module {
	if other, found := replace[m]; found {
		return other
	}
	if other, found := replace[Module{Path: m.Path}]; found {
		return other
	}
	return m
}

// Compare is negative when version a is lower than b, and 0 when they are the
// same: Compare("v1.9.0", "v1.10.0") is negative.
func Compare(a, b string) int {
	return slices.CompareFunc(strings.Split(a, "."), strings.Split(b, "."), func(x, y string) int {
		return cmp.Or(cmp.Compare(len(x), len(y)), cmp.Compare(x, y))
	})
}
