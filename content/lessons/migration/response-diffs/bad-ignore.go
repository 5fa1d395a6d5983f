package main

import (
	"fmt"
	"slices"
)

// A diff, reduced to its lines.
type line struct{ path, old, new string }

func report(lines []line, ignore []string) {
	for _, l := range lines {
		if !slices.Contains(ignore, l.path) {
			fmt.Printf("  %s: %s, new %s\n", l.path, l.old, l.new)
		}
	}
}

func main() {
	january := []line{{"body.updatedAt", `"2026-01-05T08:00:00Z"`, `"2026-01-05T08:00:01Z"`}}
	march := []line{{"body.updatedAt", `"2026-03-02T08:00:00Z"`, `"0001-01-01T00:00:00Z"`}}

	fmt.Println("january, everything:")
	report(january, nil)
	ignore := []string{"body.updatedAt"} // it always differs
	fmt.Println("march, with the list of january:")
	report(march, ignore)
	fmt.Println("march, everything:")
	report(march, nil)
}
