package main

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// Problems are the fields of a request that are wrong, each with its reason.
type Problems map[string]string

func (p Problems) Error() string {
	var parts []string
	for _, field := range slices.Sorted(maps.Keys(p)) {
		parts = append(parts, field+" "+p[field])
	}
	return strings.Join(parts, ", ")
}

func validate(customer string, quantity int) error {
	problems := Problems{}
	if customer == "" {
		problems["customer"] = "is missing"
	}
	if quantity < 1 {
		problems["quantity"] = "must be 1 or more"
	}
	if len(problems) == 0 {
		return nil
	}
	return problems
}

func main() {
	err := fmt.Errorf("order 17: %w", validate("", 0))
	fmt.Println(err)
	if problems, ok := errors.AsType[Problems](err); ok {
		fmt.Println("for the form:", problems["customer"])
	}
}
