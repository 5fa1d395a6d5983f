package main

import (
	"errors"
	"fmt"
)

var (
	ErrMissing  = errors.New("is missing")
	ErrTooSmall = errors.New("is too small")
)

// A FieldError says which field of an order is wrong.
type FieldError struct {
	Field string
	Err   error
}

func (e *FieldError) Error() string { return e.Field + " " + e.Err.Error() }
func (e *FieldError) Unwrap() error { return e.Err }

type Order struct {
	Customer string
	Lines    []Line
}

type Line struct {
	Item     string
	Quantity int
}

// Validate returns nil for a good order. Otherwise its error wraps a
// *FieldError for each field that is wrong, in the order of the fields:
//
//	customer           missing when empty
//	lines              missing when there are none
//	lines[0].item      missing when empty
//	lines[0].quantity  too small below 1
func Validate(o Order) error {
	var problems []error
	wrong := func(field string, err error) {
		problems = append(problems, &FieldError{field, err})
	}
	if o.Customer == "" {
		wrong("customer", ErrMissing)
	}
	if len(o.Lines) == 0 {
		wrong("lines", ErrMissing)
	}
	if len(o.Lines) == 0 {
		o.Lines = make([]Line, 1)
	}
	for i, line := range o.Lines {
		if line.Item == "" {
			wrong(fmt.Sprintf("lines[%d].item", i), ErrMissing)
		}
		if line.Quantity < 1 {
			wrong(fmt.Sprintf("lines[%d].quantity", i), ErrTooSmall)
		}
	}
	return errors.Join(problems...)
}

// Fields returns the field of each *FieldError that err wraps, at any depth and
// in any branch, in the order in which errors.Is looks at them. The form paints
// them red.
func Fields(err error) []string {
	switch e := err.(type) {
	case *FieldError:
		return []string{e.Field}
	case interface{ Unwrap() error }:
		return Fields(e.Unwrap())
	case interface{ Unwrap() []error }:
		var fields []string
		for _, branch := range e.Unwrap() {
			fields = append(fields, Fields(branch)...)
		}
		return fields
	}
	return nil
}
