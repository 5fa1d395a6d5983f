package main

import (
	"fmt"
	"sort"
	"strings"
)

func main() {
	settings := []string{"timeout=30", "retries=3", "region=eu"}
	var names []interface{}
	for i := 0; i < len(settings); i++ {
		if at := strings.Index(settings[i], "="); at >= 0 {
			names = append(names, settings[i][:at])
		}
	}
	sort.Slice(names, func(i, j int) bool { return names[i].(string) < names[j].(string) })
	found := false
	for _, name := range names {
		if name == "region" {
			found = true
			break
		}
	}
	fmt.Println(names, found)
}
