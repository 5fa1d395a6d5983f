package main

import (
	"encoding/json"
	"fmt"
	"maps"
	"net/http"
	"slices"
)

// Expected is what a consumer has recorded: the answer that it can work with.
type Expected struct {
	Status int
	Header map[string]string // names in any case
	Body   string            // JSON, or empty when the consumer does not read it
}

// Answer is what the provider says today.
type Answer struct {
	Status int
	Header http.Header
	Body   string
}

// Check returns a problem for each way in which the answer breaks the contract:
// the status first, then headers by name, then the body by path.
func Check(want Expected, got Answer) []string {
	var problems []string
	report := func(format string, args ...any) { problems = append(problems, fmt.Sprintf(format, args...)) }

	if got.Status != want.Status {
		report("status: want %d, got %d", want.Status, got.Status)
	}
	for _, name := range slices.Sorted(maps.Keys(want.Header)) {
		if values := got.Header[name]; len(values) == 0 || values[0] != want.Header[name] {
			report("header %s: want %q, got %q", name, want.Header[name], got.Header.Get(name))
		}
	}
	if want.Body == "" {
		return problems
	}
	var recorded, actual any
	if err := json.Unmarshal([]byte(want.Body), &recorded); err != nil {
		report("contract: not JSON")
		return problems
	}
	if err := json.Unmarshal([]byte(got.Body), &actual); err != nil {
		report("body: not JSON")
		return problems
	}
	checkShape("$", recorded, actual, report)
	return problems
}

// checkShape compares the types of two JSON values, down to the leaves.
func checkShape(path string, want, got any, report func(string, ...any)) {
	if want == nil {
		return // the consumer takes anything here
	}
	if w, g := kind(want), kind(got); w != g {
		report("%s: want %s, got %s", path, w, g)
		return
	}
	switch want := want.(type) {
	case map[string]any:
		got := got.(map[string]any)
		for _, name := range slices.Sorted(maps.Keys(want)) {
			field := path + "." + name
			if value, ok := got[name]; ok {
				checkShape(field, want[name], value, report)
			} else {
				report("%s: missing", field)
			}
		}
	case []any:
		if len(want) == 0 {
			return
		}
		for i, element := range got.([]any) {
			checkShape(fmt.Sprintf("%s[%d]", path, i), want[0], element, report)
		}
	}
}

func kind(value any) string {
	switch value.(type) {
	case nil:
		return "null"
	case bool:
		return "boolean"
	case float64:
		return "number"
	case string:
		return "string"
	case []any:
		return "array"
	default:
		return "object"
	}
}
