package main

import (
	"maps"
	"strings"
	"testing"
)

var orders = Module{Path: "orders"}

// graphOf reads lines such as "invoices@v1.2.0: money@v1.3.0 rates@v1.0.0".
func graphOf(lines ...string) Graph {
	graph := make(Graph)
	for _, line := range lines {
		by, required, _ := strings.Cut(line, ":")
		graph[module(by)] = nil
		for _, m := range strings.Fields(required) {
			graph[module(by)] = append(graph[module(by)], module(m))
		}
	}
	return graph
}

func module(text string) Module {
	path, version, _ := strings.Cut(text, "@")
	return Module{Path: path, Version: version}
}

// mustSelect calls Select, which must find everything.
func mustSelect(t *testing.T, graph Graph, exclude []Module, replace map[Module]Module) map[string]string {
	t.Helper()
	got, err := Select(orders, graph, exclude, replace)
	if err != nil {
		t.Fatalf("Select fails: %v. All that is required is in the graph.", err)
	}
	return got
}

// want is given as "money@v1.4.0", …
func check(t *testing.T, got map[string]string, why string, want ...string) {
	t.Helper()
	expected := make(map[string]string)
	for _, m := range want {
		expected[module(m).Path] = module(m).Version
	}
	if !maps.Equal(got, expected) {
		t.Errorf("Select gives %v, want %v. %s", got, expected, why)
	}
}

func TestTheHighestRequiredVersionIsSelected(t *testing.T) {
	graph := graphOf("orders: invoices@v1.2.0 payments@v1.1.0",
		"invoices@v1.2.0: money@v1.3.0", "payments@v1.1.0: money@v1.4.0", "money@v1.3.0:", "money@v1.4.0:")
	check(t, mustSelect(t, graph, nil, nil), "invoices asks for money v1.3.0 and payments for v1.4.0; both must be content.",
		"invoices@v1.2.0", "payments@v1.1.0", "money@v1.4.0")
}

func TestANearRequirementHasNoMoreWeight(t *testing.T) {
	for _, lines := range []string{"orders: money@v1.1.0 invoices@v1.2.0", "orders: invoices@v1.2.0 money@v1.1.0"} {
		graph := graphOf(lines, "invoices@v1.2.0: money@v1.3.0", "money@v1.1.0:", "money@v1.3.0:")
		check(t, mustSelect(t, graph, nil, nil), "orders asks for money v1.1.0 itself, and invoices needs v1.3.0. "+
			"The highest wins, not the nearest.", "invoices@v1.2.0", "money@v1.3.0")
	}
}

func TestWhatNobodyRequiresIsNotSelected(t *testing.T) {
	graph := graphOf("orders: money@v1.3.0", "money@v1.3.0:", "money@v1.9.0: rates@v1.0.0", "rates@v1.0.0:")
	check(t, mustSelect(t, graph, nil, nil), "money v1.9.0 has been published, and no requirement leads to it.", "money@v1.3.0")
}

func TestVersionsAreNumbers(t *testing.T) {
	for _, versions := range [][2]string{
		{"v1.9.0", "v1.10.0"}, {"v1.2.9", "v1.2.10"}, {"v1.2.3", "v1.2.4"}, {"v1.9.9", "v1.10.0"}, {"v0.9.0", "v1.0.0"},
	} {
		low, high := versions[0], versions[1]
		for _, order := range [][2]string{{low, high}, {high, low}} {
			graph := graphOf("orders: money@"+order[0]+" money@"+order[1], "money@"+low+":", "money@"+high+":")
			check(t, mustSelect(t, graph, nil, nil), high+" is the higher version; as strings they may compare otherwise. Use Compare.",
				"money@"+high)
		}
	}
}

func TestRequirementsOfAPassedVersionCount(t *testing.T) {
	for _, lines := range []string{"orders: money@v1.3.0 money@v1.4.0", "orders: money@v1.4.0 money@v1.3.0"} {
		graph := graphOf(lines, "money@v1.3.0: rates@v1.2.0", "money@v1.4.0: rates@v1.1.0", "rates@v1.1.0:", "rates@v1.2.0:")
		check(t, mustSelect(t, graph, nil, nil), "money v1.3.0 is in the graph though v1.4.0 is selected, and it asks for rates v1.2.0. "+
			"Follow each version that is required; or the result depends on who comes first.", "money@v1.4.0", "rates@v1.2.0")
	}
}

func TestModulesMayRequireEachOther(t *testing.T) {
	graph := graphOf("orders: invoices@v1.0.0", "invoices@v1.0.0: money@v1.0.0",
		"money@v1.0.0: invoices@v1.1.0", "invoices@v1.1.0: money@v1.0.0")
	check(t, mustSelect(t, graph, nil, nil), "invoices and money require each other: go through each version once.",
		"invoices@v1.1.0", "money@v1.0.0")
}

func TestTheMainModuleIsNotInTheResult(t *testing.T) {
	graph := graphOf("orders: invoices@v1.0.0", "invoices@v1.0.0: orders@v0.9.0", "orders@v0.9.0: money@v1.0.0", "money@v1.0.0:")
	check(t, mustSelect(t, graph, nil, nil), "invoices requires an old version of the main module. What that version requires counts, "+
		"as for any other, but main is what you build.", "invoices@v1.0.0", "money@v1.0.0")
}

func TestARequirementOfAnExcludedVersionIsNotThere(t *testing.T) {
	graph := graphOf("orders: invoices@v1.2.0 payments@v1.1.0", "invoices@v1.2.0: money@v1.3.0",
		"payments@v1.1.0: money@v1.4.0", "money@v1.3.0:", "money@v1.4.0: rates@v1.0.0", "rates@v1.0.0:")
	check(t, mustSelect(t, graph, []Module{{"money", "v1.4.0"}}, nil), "money v1.4.0 is excluded: who requires it is not heard, "+
		"v1.3.0 is left, and rates, which only v1.4.0 requires, is not in the build.",
		"invoices@v1.2.0", "payments@v1.1.0", "money@v1.3.0")
}

func TestAnExcludedVersionNeedNotBeThere(t *testing.T) {
	graph := graphOf("orders: invoices@v1.2.0", "invoices@v1.2.0: money@v1.4.0")
	check(t, mustSelect(t, graph, []Module{{"rates", "v1.0.0"}, {"money", "v1.4.0"}}, nil),
		"The only requirement of money is of an excluded version.", "invoices@v1.2.0")
}

func TestAReplacementBringsItsOwnRequirements(t *testing.T) {
	graph := graphOf("orders: money@v1.4.0", "money@v1.4.0: rates@v1.0.0", "money-fork@v0.1.0: tax@v1.2.0", "rates@v1.0.0:", "tax@v1.2.0:")
	fork := Module{"money-fork", "v0.1.0"}
	for _, left := range []Module{{"money", "v1.4.0"}, {"money", ""}} {
		got := mustSelect(t, graph, nil, map[Module]Module{left: fork})
		check(t, got, "money v1.4.0 keeps its name and version, with the code and the requirements of money-fork v0.1.0.",
			"money@v1.4.0", "tax@v1.2.0")
	}
}

func TestAReplacementOfOneVersionLeavesTheOthersAlone(t *testing.T) {
	graph := graphOf("orders: money@v1.3.0 invoices@v1.0.0", "invoices@v1.0.0: money@v1.4.0", "money@v1.3.0: rates@v1.0.0",
		"money@v1.4.0: rates@v1.1.0", "money-fork@v0.1.0:", "rates@v1.0.0:", "rates@v1.1.0:")
	got := mustSelect(t, graph, nil, map[Module]Module{{"money", "v1.3.0"}: {"money-fork", "v0.1.0"}})
	check(t, got, "Only money v1.3.0 is replaced. invoices brings v1.4.0, and that one is the author's.",
		"invoices@v1.0.0", "money@v1.4.0", "rates@v1.1.0")
}

func TestTheReplacementOfTheVersionGoesBeforeTheOneOfAll(t *testing.T) {
	graph := graphOf("orders: money@v1.4.0", "local@v0.0.0: rates@v1.0.0", "patched@v1.4.1: tax@v1.0.0", "rates@v1.0.0:", "tax@v1.0.0:")
	got := mustSelect(t, graph, nil, map[Module]Module{{"money", ""}: {"local", "v0.0.0"}, {"money", "v1.4.0"}: {"patched", "v1.4.1"}})
	check(t, got, "money v1.4.0 has a replacement of its own, and money one for all versions. The one of its own is taken.",
		"money@v1.4.0", "tax@v1.0.0")
}

func TestAReplacementRequiresNothingByItself(t *testing.T) {
	graph := graphOf("orders: invoices@v1.0.0", "invoices@v1.0.0:", "money-fork@v0.1.0: tax@v1.0.0", "tax@v1.0.0:")
	got := mustSelect(t, graph, nil, map[Module]Module{{"money", "v1.4.0"}: {"money-fork", "v0.1.0"}})
	check(t, got, "Nobody requires money, so its replacement does not matter.", "invoices@v1.0.0")
}

func TestAVersionThatIsNotThereIsAnError(t *testing.T) {
	graph := graphOf("orders: invoices@v1.2.0", "invoices@v1.2.0: money@v1.9.0")
	missing(t, graph, nil, "invoices@v1.2.0", "money@v1.9.0")
	missing(t, graph, map[Module]Module{{"money", "v1.9.0"}: {"money-fork", "v0.3.0"}}, "invoices@v1.2.0", "money-fork@v0.3.0")
}

func missing(t *testing.T, graph Graph, replace map[Module]Module, names ...string) {
	t.Helper()
	got, err := Select(orders, graph, nil, replace)
	if err == nil {
		t.Fatalf("Select gives %v and no error. %s is required and is not in the graph.", got, names[1])
	}
	for _, name := range names {
		if !strings.Contains(err.Error(), name) {
			t.Errorf("the error is %q. Who repairs it needs to know who requires what is missing: it should name %s.", err, name)
		}
	}
}
