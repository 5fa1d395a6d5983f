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
	if o.Customer == "" {
		return &FieldError{"customer", ErrMissing}
	}
	if len(o.Lines) == 0 {
		return &FieldError{"lines", ErrMissing}
	}
	for i, line := range o.Lines {
		if line.Item == "" {
			return &FieldError{fmt.Sprintf("lines[%d].item", i), ErrMissing}
		}
		if line.Quantity < 1 {
			return &FieldError{fmt.Sprintf("lines[%d].quantity", i), ErrTooSmall}
		}
	}
	return nil
}

// Fields returns the field of each *FieldError that err wraps, at any depth and
// in any branch, in the order in which errors.Is looks at them. The form paints
// them red.
func Fields(err error) []string {
	if field, ok := errors.AsType[*FieldError](err); ok {
		return []string{field.Field}
	}
	return nil
}
