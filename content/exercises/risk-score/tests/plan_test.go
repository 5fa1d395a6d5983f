package main

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

func TestRiskIsComplexityTimesImpact(t *testing.T) {
	for _, c := range []struct {
		dependencies     []string
		impact           int
		complexity, risk int
		why              string
	}{
		{[]string{"orders-db", "bank", "mail"}, 5, 3, 15, "three dependencies"},
		{nil, 4, 1, 4, "without dependencies it is 1: a product with 0 would make every such endpoint riskless"},
		{[]string{"orders-db", "orders-db", "bank"}, 2, 2, 4, "a system that is listed twice is one dependency"},
		{[]string{"Orders-DB", " orders-db", "bank "}, 1, 2, 2, "eight people have filled in the list, and each writes it in another way"},
		{[]string{"", "  ", "bank"}, 3, 1, 3, "an empty cell is no dependency"},
	} {
		plan := mustPlan(t, []Endpoint{{Name: "x", Requests: 1, Dependencies: c.dependencies, Impact: c.impact}})
		if got := plan[0]; got.Complexity != c.complexity || got.Risk != c.risk {
			t.Errorf("dependencies %q and an impact of %d: complexity %d, risk %d, want %d and %d: %s",
				c.dependencies, c.impact, got.Complexity, got.Risk, c.complexity, c.risk, c.why)
		}
	}
}

func TestCriticalAndSimpleComesFirst(t *testing.T) {
	got := names(mustPlan(t, []Endpoint{
		endpoint("reports", 900, 1, 2),
		endpoint("payments", 500, 4, 5),
		endpoint("search", 9000, 1, 3),
		endpoint("prices", 700, 1, 4),
		endpoint("refunds", 300, 2, 5),
		endpoint("exports", 20, 5, 1),
	}))
	want := "prices refunds payments search reports exports"
	if got != want {
		t.Errorf("the plan is %q, want %q: critical (4 and 5) before the others, then the simple ones. "+
			"By risk alone, the largest first, you begin with the hardest; the smallest first, with what nobody needs.", got, want)
	}
}

func TestEqualOnesAreOrderedByRequestsAndThenByName(t *testing.T) {
	got := names(mustPlan(t, []Endpoint{
		endpoint("c", 10, 2, 4), endpoint("b", 10, 2, 5), endpoint("a", 10, 2, 4), endpoint("z", 99, 2, 4),
	}))
	if want := "z a b c"; got != want {
		t.Errorf("four critical endpoints of the same complexity: %q, want %q: the most requests first, then by name. "+
			"4 and 5 are both critical, and the difference of their risk does not count here.", got, want)
	}
}

func TestCoveredAddsUpTheRequests(t *testing.T) {
	plan := mustPlan(t, []Endpoint{
		endpoint("a", 500, 1, 5), endpoint("b", 300, 2, 5), endpoint("c", 199, 3, 5), endpoint("d", 1, 4, 5), endpoint("e", 0, 5, 5),
	})
	var got []int
	for _, s := range plan {
		got = append(got, s.Covered)
	}
	if want := []int{50, 80, 99, 100, 100}; !slices.Equal(got, want) {
		t.Errorf("500, 300, 199, 1 and 0 of 1,000 requests: covered %v, want %v. Rounded down: 99.9 is not everything. "+
			"Multiply before you divide, or each quotient is 0.", got, want)
	}
}

func TestAnInventoryWithoutTraffic(t *testing.T) {
	plan := mustPlan(t, []Endpoint{endpoint("a", 0, 1, 5), endpoint("b", 0, 1, 5)})
	if plan[0].Covered != 0 || plan[1].Covered != 0 {
		t.Errorf("without any request, covered is %d and %d, want 0", plan[0].Covered, plan[1].Covered)
	}
	if plan := mustPlan(t, []Endpoint{endpoint("a", 1, 1, 5)}); plan[0].Covered != 100 {
		t.Errorf("with one request in all, covered is %d, want 100", plan[0].Covered)
	}
	if plan := mustPlan(t, nil); len(plan) != 0 {
		t.Errorf("an empty inventory gives a plan of %d lines", len(plan))
	}
}

func TestTheInventoryStaysAsItIs(t *testing.T) {
	inventory := []Endpoint{endpoint("later", 1, 3, 1), endpoint("first", 1, 1, 5)}
	inventory[0].Dependencies[0] = " Orders-DB "
	mustPlan(t, inventory)
	if inventory[0].Name != "later" || inventory[0].Dependencies[0] != " Orders-DB " {
		t.Errorf("after Plan the inventory begins with %q and its dependency %q: it belongs to the caller. Sort a slice of your own.",
			inventory[0].Name, inventory[0].Dependencies[0])
	}
}

func TestEveryMistakeIsNamed(t *testing.T) {
	plan, err := Plan([]Endpoint{
		endpoint("prices", 700, 1, 4),
		endpoint("payments", 500, 4, 6),
		endpoint("refunds", 300, 2, 0),
		endpoint("search", 0, 1, 1),
		endpoint("notes", -3, 1, 2),
		endpoint("", 10, 1, 3),
	})
	if err == nil {
		t.Fatalf("four lines are wrong, and Plan returned no error. A missing impact is 0, and 0 times anything is no risk.")
	}
	if plan != nil {
		t.Errorf("with an error Plan returned a plan of %d lines as well, want nil: half a plan gets used", len(plan))
	}
	if plan, err := Plan([]Endpoint{endpoint("refunds", 300, 2, 0)}); err == nil {
		t.Errorf("the only line is wrong, and Plan returned %d lines and no error", len(plan))
	}
	want := strings.Join([]string{
		`line 2, "payments": impact is 6, want 1 to 5`,
		`line 3, "refunds": impact is 0, want 1 to 5`,
		`line 5, "notes": requests is -3, want 0 or more`,
		`line 6: name is missing`,
	}, "\n")
	if got := err.Error(); got != want {
		t.Errorf("the error is\n%s\nwant\n%s\nWho gets one line at a time asks eight people four times.", got, want)
	}
}

// endpoint has n different dependencies.
func endpoint(name string, requests, n, impact int) Endpoint {
	var dependencies []string
	for i := range n {
		dependencies = append(dependencies, fmt.Sprint("system-", i))
	}
	return Endpoint{Name: name, Requests: requests, Dependencies: dependencies, Impact: impact}
}

func mustPlan(t *testing.T, inventory []Endpoint) []Scored {
	t.Helper()
	plan, err := Plan(inventory)
	if err != nil {
		t.Fatalf("Plan returned an error for an inventory without mistakes: %v", err)
	}
	if len(plan) != len(inventory) {
		t.Fatalf("the plan has %d lines, the inventory %d", len(plan), len(inventory))
	}
	return plan
}

func names(plan []Scored) string {
	var all []string
	for _, s := range plan {
		all = append(all, s.Name)
	}
	return strings.Join(all, " ")
}
