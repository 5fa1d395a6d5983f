package main

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"testing"
)

func TestAGoodOrderIsNil(t *testing.T) {
	for _, order := range []Order{
		{"acme", []Line{{"atlas", 1}}},
		{"acme", []Line{{"atlas", 2}, {"map", 40}}},
	} {
		if err := Validate(order); err != nil {
			t.Errorf("Validate(%+v) is %q, want nil. errors.Join of nothing is nil; fmt.Errorf never is.", order, err)
		}
	}
}

func TestEachWrongFieldIsThere(t *testing.T) {
	for _, c := range []struct {
		order Order
		want  string
	}{
		{Order{"", []Line{{"atlas", 1}}}, "customer is missing"},
		{Order{"acme", nil}, "lines is missing"},
		{Order{"acme", []Line{{"", 1}}}, "lines[0].item is missing"},
		{Order{"acme", []Line{{"atlas", 0}}}, "lines[0].quantity is too small"},
		{Order{"acme", []Line{{"atlas", 1}, {"map", -2}}}, "lines[1].quantity is too small"},
	} {
		if err := Validate(c.order); err == nil || err.Error() != c.want {
			t.Errorf("Validate(%+v) is %v, want %q and nothing else", c.order, text(err), c.want)
		}
	}
}

func TestAllWrongFieldsAreToldAtOnce(t *testing.T) {
	order := Order{"", []Line{{"", 0}, {"atlas", 1}, {"map", 0}}}
	err := Validate(order)
	const want = "customer is missing\nlines[0].item is missing\nlines[0].quantity is too small\nlines[2].quantity is too small"
	if err == nil || err.Error() != want {
		t.Errorf("Validate(%+v) is %v, want %q. A customer who repairs one field should not come back for the next: "+
			"collect, and join at the end.", order, text(err), want)
	}
}

func TestTheCausesAreInTheError(t *testing.T) {
	err := Validate(Order{"", []Line{{"map", 0}}})
	for _, cause := range []error{ErrMissing, ErrTooSmall} {
		if !errors.Is(err, cause) {
			t.Errorf("errors.Is(%v, %q) is false. One text made of many has nothing inside: join the errors, not the texts.", text(err), cause)
		}
	}
	if _, ok := errors.AsType[*FieldError](err); !ok {
		t.Errorf("there is no *FieldError in %v", text(err))
	}
}

func TestFieldsOfNoError(t *testing.T) {
	finds(t, nil, "There is no error.")
	finds(t, io.ErrUnexpectedEOF, "There is no *FieldError in it.")
	finds(t, fmt.Errorf("read: %w", io.ErrUnexpectedEOF), "There is no *FieldError in it.")
	finds(t, errors.Join(io.ErrUnexpectedEOF, io.ErrClosedPipe), "There is no *FieldError in it.")
}

func TestFieldsFindsEachOfThem(t *testing.T) {
	const why = "errors.AsType returns the first and stops. For all of them, go through what Unwrap returns."
	finds(t, field("customer"), why, "customer")
	finds(t, errors.Join(field("customer"), field("lines")), why, "customer", "lines")
	finds(t, errors.Join(field("lines"), io.ErrUnexpectedEOF, field("customer")), why, "lines", "customer")
}

func TestFieldsFindsThemAtAnyDepth(t *testing.T) {
	const why = "Callers add context and join again. An error wraps one (Unwrap() error) or several (Unwrap() []error); follow both, as deep as it goes."
	finds(t, fmt.Errorf("order 17: %w", field("lines")), why, "lines")
	both := errors.Join(field("customer"), field("lines"))
	finds(t, fmt.Errorf("order 17: %w", both), why, "customer", "lines")
	finds(t, errors.Join(fmt.Errorf("order 17: %w", both), fmt.Errorf("order 18: %w", field("note"))), why, "customer", "lines", "note")
	finds(t, fmt.Errorf("order 17: %w; order 18: %w", both, field("note")), why, "customer", "lines", "note")
}

func field(name string) error { return &FieldError{name, ErrMissing} }

func finds(t *testing.T, err error, why string, want ...string) {
	t.Helper()
	if got := Fields(err); !slices.Equal(got, want) {
		t.Errorf("Fields(%v) is %q, want %q. %s", text(err), got, want, why)
	}
}

// text is the error in quotes, on one line.
func text(err error) string {
	if err == nil {
		return "nil"
	}
	return fmt.Sprintf("%q", err)
}
