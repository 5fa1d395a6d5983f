package main

import (
	"fmt"
	"slices"
	"strings"
)

func main() {
	calls := map[string][]string{
		"main":           {"orders.List", "invoices.Line"},
		"invoices.Line":  {"money.Format"},
		"invoices.Parse": {"xml.Decode"},
		"orders.List":    {"sql.Query"},
	}
	for _, vulnerable := range []string{"money.Format", "xml.Decode"} {
		if path := find(calls, []string{"main"}, vulnerable); path != nil {
			fmt.Println("called:", strings.Join(path, " -> "))
		} else {
			fmt.Println("in the build, not called:", vulnerable)
		}
	}
}

// find returns the calls that lead from the end of path to a function.
func find(calls map[string][]string, path []string, to string) []string {
	from := path[len(path)-1]
	if from == to {
		return path
	}
	for _, next := range calls[from] {
		if slices.Contains(path, next) {
			continue
		}
		if found := find(calls, append(slices.Clone(path), next), to); found != nil {
			return found
		}
	}
	return nil
}
