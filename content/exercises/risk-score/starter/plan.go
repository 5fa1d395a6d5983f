package main

import "slices"

// An Endpoint is one line of the inventory.
type Endpoint struct {
	Name         string
	Requests     int      // in a day
	Dependencies []string // systems it talks to; one may be listed twice
	Impact       int      // what an hour of failure costs, from 1, nothing, to 5, revenue
}

// A Scored endpoint is one in the order of the plan.
type Scored struct {
	Endpoint
	Complexity int // number of different dependencies, at least 1
	Risk       int // Complexity × Impact
	Covered    int // percent of all requests, of this and those before it, rounded down
}

// Plan puts the inventory in the order in which it moves: first what matters
// and is simple. An endpoint is critical with an impact of 4 or 5. The order:
//
//  1. critical before the others
//  2. then by complexity, the lower one first
//  3. then by requests, the higher ones first
//  4. then by name
//
// The inventory stays as it is. Dependencies are the same when they differ
// only in case and in space around them; an empty one is none.
//
// An endpoint without a name, with an impact outside 1 to 5 or with a negative
// number of requests is a mistake. All of them are returned in one error, one
// line each, in the order of the inventory:
//
//	line 3, "refunds": impact is 0, want 1 to 5
//	line 5, "notes": requests is -3, want 0 or more
//	line 6: name is missing
func Plan(inventory []Endpoint) ([]Scored, error) {
	var plan []Scored
	for _, e := range inventory {
		complexity := len(e.Dependencies)
		plan = append(plan, Scored{Endpoint: e, Complexity: complexity, Risk: complexity * e.Impact})
	}
	slices.SortFunc(plan, func(a, b Scored) int { return b.Risk - a.Risk })
	return plan, nil
}
