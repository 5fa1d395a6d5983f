package main

import (
	"fmt"
	"slices"
	"strings"
)

func main() {
	settings := []string{"timeout=30", "retries=3", "region=eu"}
	var names []string
	for _, setting := range settings {
		if name, _, ok := strings.Cut(setting, "="); ok {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	fmt.Println(names, slices.Contains(names, "region"))
}
