package main

import (
	"fmt"
	"strings"
)

// An Order comes from a form.
type Order struct {
	ID       int
	Customer string
	Cents    int
}

// Invalid says which fields of an order are wrong.
type Invalid struct{ Fields []string }

func (i *Invalid) Error() string {
	return "invalid order: " + strings.Join(i.Fields, ", ")
}

// Validate returns nil for an order that is in order, and otherwise an
// *Invalid that lists every field that is not: customer, when it is empty, and
// cents, when they are not positive.
func Validate(o Order) error {
	var invalid *Invalid
	add := func(field string) {
		if invalid == nil {
			invalid = &Invalid{}
		}
		invalid.Fields = append(invalid.Fields, field)
	}
	if o.Customer == "" {
		add("customer")
	}
	if o.Cents <= 0 {
		add("cents")
	}
	return invalid
}

// An Auditor keeps what happened.
type Auditor interface {
	Audit(text string)
}

// A File is an Auditor.
type File struct {
	Path  string
	Lines []string
}

func (f *File) Audit(text string) {
	f.Lines = append(f.Lines, text)
}

// OpenAudit returns the Auditor for a path, or nil if the path is empty:
// auditing is switched off then.
func OpenAudit(path string) Auditor {
	var file *File
	if path != "" {
		file = &File{Path: path}
	}
	return file
}

// Accept validates an order and notes in audit, unless that is nil, what has
// become of it: "order 17 accepted" or "order 17 refused".
func Accept(o Order, audit Auditor) error {
	err := Validate(o)
	if audit != nil {
		outcome := "accepted"
		if err != nil {
			outcome = "refused"
		}
		audit.Audit(fmt.Sprintf("order %d %s", o.ID, outcome))
	}
	return err
}
