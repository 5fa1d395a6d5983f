package main

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"
)

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
	var problems []string
	total := 0
	plan := make([]Scored, 0, len(inventory))
	for i, e := range inventory {
		switch {
		case e.Name == "":
			problems = append(problems, fmt.Sprintf("line %d: name is missing", i+1))
		case e.Impact < 1 || e.Impact > 5:
			problems = append(problems, fmt.Sprintf("line %d, %q: impact is %d, want 1 to 5", i+1, e.Name, e.Impact))
		case e.Requests < 0:
			problems = append(problems, fmt.Sprintf("line %d, %q: requests is %d, want 0 or more", i+1, e.Name, e.Requests))
		}
		complexity := complexityOf(e.Dependencies)
		plan = append(plan, Scored{Endpoint: e, Complexity: complexity, Risk: complexity * e.Impact})
		total += e.Requests
	}
	if len(problems) > 0 {
		return nil, errors.New(strings.Join(problems, "\n"))
	}

	slices.SortFunc(plan, func(a, b Scored) int {
		return cmp.Or(
			first(critical(a), critical(b)),
			cmp.Compare(a.Complexity, b.Complexity),
			cmp.Compare(b.Requests, a.Requests),
			cmp.Compare(a.Name, b.Name),
		)
	})

	sum := 0
	for i := range plan {
		if total > 0 {
			sum += 100 * plan[i].Requests / total
			plan[i].Covered = sum
		}
	}
	return plan, nil
}

func critical(e Scored) bool { return e.Impact >= 4 }

// first puts the one that is true before the other.
func first(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return -1
	}
	return 1
}

func complexityOf(dependencies []string) int {
	different := map[string]bool{}
	for _, d := range dependencies {
		if d = strings.ToLower(strings.TrimSpace(d)); d != "" {
			different[d] = true
		}
	}
	return max(1, len(different))
}
