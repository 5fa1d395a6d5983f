package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"math"
	"net/http"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// A Response is what a system answered to a recorded request.
type Response struct {
	Status int
	Header http.Header
	Body   []byte
}

// Rules say which differences nobody minds.
type Rules struct {
	// Ignore lists what may differ, as the report calls it, with [] for every
	// index: "header Date", "body.createdAt", "body.items[].etag". What lies
	// below an ignored field is ignored too.
	Ignore []string
	// Unordered lists arrays that are sets, such as "body.tags".
	Unordered []string
	// Tolerance is how far numbers with a fraction may be apart, relative to
	// the larger one: 0.01 is one percent. Whole numbers are equal or not.
	Tolerance float64
}

// Diff reports how the new system's answer differs from the old one's, one
// line for each difference: the status, the headers by name, then the body
// by its fields' names. The old value comes first:
//
//	status: 200, new 404
//	header Cache-Control: "max-age=60", new missing
//	body.items[1].price: 12.5, new 12
//	body.note: null, new missing
//
// Bodies are compared as JSON: the order of fields does not matter, the order
// of an array does, unless it is a set. A field that is null is not missing.
// Bodies of which one is not JSON are compared byte by byte, and reported as
//
//	body: "out of stock", new "sold out"
func Diff(old, fresh Response, rules Rules) []string {
	d := &differ{rules: rules}
	if old.Status != fresh.Status {
		d.report("status", strconv.Itoa(old.Status), strconv.Itoa(fresh.Status))
	}
	for _, name := range keys(old.Header, fresh.Header) {
		if !slices.Equal(old.Header[name], fresh.Header[name]) {
			d.report("header "+name, values(old.Header[name]), values(fresh.Header[name]))
		}
	}
	oldBody, oldErr := parse(old.Body)
	freshBody, freshErr := parse(fresh.Body)
	switch {
	case oldErr == nil && freshErr == nil:
		d.compare("body", oldBody, freshBody)
	case !bytes.Equal(old.Body, fresh.Body):
		d.report("body", strconv.Quote(string(old.Body)), strconv.Quote(string(fresh.Body)))
	}
	return d.lines
}

type differ struct {
	rules Rules
	lines []string
}

func (d *differ) report(path, old, fresh string) {
	if !slices.Contains(d.rules.Ignore, general(path)) {
		d.lines = append(d.lines, fmt.Sprintf("%s: %s, new %s", path, old, fresh))
	}
}

// compare reports how two JSON values at the same path differ.
func (d *differ) compare(path string, old, fresh any) {
	if slices.Contains(d.rules.Ignore, general(path)) {
		return
	}
	switch old := old.(type) {
	case map[string]any:
		if fresh, ok := fresh.(map[string]any); ok {
			for _, key := range slices.Sorted(maps.Keys(old)) {
				oldValue, inOld := old[key]
				freshValue, inFresh := fresh[key]
				d.either(path+"."+key, oldValue, freshValue, inOld, inFresh)
			}
			return
		}
	case []any:
		if fresh, ok := fresh.([]any); ok {
			if slices.Contains(d.rules.Unordered, general(path)) {
				old, fresh = sorted(old), sorted(fresh)
			}
			for i := range max(len(old), len(fresh)) {
				d.either(fmt.Sprintf("%s[%d]", path, i), at(old, i), at(fresh, i), i < len(old), i < len(fresh))
			}
			return
		}
	case json.Number:
		if fresh, ok := fresh.(json.Number); ok && d.same(old, fresh) {
			return
		}
	default: // a string, a bool, or nil
		if old == fresh {
			return
		}
	}
	d.report(path, text(old), text(fresh))
}

// either compares two values of which one may be missing.
func (d *differ) either(path string, old, fresh any, inOld, inFresh bool) {
	switch {
	case !inOld:
		d.report(path, "missing", text(fresh))
	case !inFresh:
		d.report(path, text(old), "missing")
	default:
		d.compare(path, old, fresh)
	}
}

// same compares whole numbers exactly, as text: an ID of 17 digits does not
// fit into a float64.
func (d *differ) same(old, fresh json.Number) bool {
	if old == fresh {
		return true
	}
	if whole(old) && whole(fresh) {
		return false
	}
	a, errA := old.Float64()
	b, errB := fresh.Float64()
	return errA == nil && errB == nil && math.Abs(a-b) <= d.rules.Tolerance*max(math.Abs(a), math.Abs(b))
}

func whole(n json.Number) bool { return !strings.ContainsAny(n.String(), ".eE") }

// parse reads exactly one JSON value, and leaves numbers as they are written.
func parse(body []byte) (any, error) {
	decoder := json.NewDecoder(bytes.NewReader(body))
	decoder.UseNumber()
	var value any
	if err := decoder.Decode(&value); err != nil {
		return nil, err
	}
	if _, err := decoder.Token(); err != io.EOF {
		return nil, fmt.Errorf("more than one value")
	}
	return value, nil
}

// keys returns the keys of both maps, in order, each once.
func keys[V any, M ~map[string]V](a, b M) []string {
	all := slices.AppendSeq(slices.Collect(maps.Keys(a)), maps.Keys(b))
	slices.Sort(all)
	return slices.Compact(all)
}

// sorted returns the elements in the order of their JSON text.
func sorted(array []any) []any {
	return slices.SortedFunc(slices.Values(array), func(a, b any) int {
		return strings.Compare(text(a), text(b))
	})
}

func at(array []any, i int) any {
	if i < len(array) {
		return array[i]
	}
	return nil
}

func values(of []string) string {
	if len(of) == 0 {
		return "missing"
	}
	return strconv.Quote(strings.Join(of, ", "))
}

func text(value any) string {
	encoded, err := json.Marshal(value)
	if err != nil {
		return err.Error()
	}
	return string(encoded)
}

var index = regexp.MustCompile(`\[\d+\]`)

// general is a path with [] for each index.
func general(path string) string { return index.ReplaceAllString(path, "[]") }
