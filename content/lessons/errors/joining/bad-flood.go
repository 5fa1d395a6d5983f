package main

import (
	"errors"
	"fmt"
	"slices"
	"strings"
)

func importAll(lines []string) error {
	var problems []error
	for n, line := range lines {
		if !strings.Contains(line, ";") {
			problems = append(problems, fmt.Errorf("line %d: want 2 fields, got 1", n+1))
		}
	}
	return errors.Join(problems...)
}

func main() {
	err := importAll(slices.Repeat([]string{"17,4200"}, 40_000))
	fmt.Println(len(err.Error())/1000, "kB in one log entry")
}
