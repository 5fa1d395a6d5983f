package main

import "fmt"

// A requirement is a line of somebody's go.mod: by needs v1.<minor>.0 of
// module, or a later one.
type requirement struct {
	by, module string
	minor      int
}

func main() {
	requirements := []requirement{
		{by: "orders", module: "invoices", minor: 2},
		{by: "orders", module: "payments", minor: 1},
		{by: "invoices", module: "money", minor: 3},
		{by: "payments", module: "money", minor: 4},
	}

	selected := make(map[string]int)
	for _, r := range requirements {
		selected[r.module] = max(selected[r.module], r.minor)
	}
	for _, module := range []string{"invoices", "payments", "money"} {
		fmt.Printf("%s v1.%d.0\n", module, selected[module])
	}
}
