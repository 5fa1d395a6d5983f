package main

import (
	"errors"
	"slices"
	"testing"
)

func TestAGoodOrderHasNoError(t *testing.T) {
	var err error = Validate(Order{17, "ada", 2450})
	if err == nil {
		return
	}
	if invalid, ok := err.(*Invalid); ok && invalid == nil {
		t.Error("Validate of a good order returns an error that is not nil: it holds a nil *Invalid. " +
			"An interface is nil only if it holds no type either. A function that may have no error returns the type error, " +
			"and the word nil where all is well.")
		return
	}
	t.Errorf("Validate of a good order returns the error %q, want nil. An error without a complaint is an error all the same.", err)
}

func TestABadOrderListsItsFields(t *testing.T) {
	for _, c := range []struct {
		order Order
		want  []string
	}{
		{Order{1, "", 100}, []string{"customer"}},
		{Order{2, "ada", 0}, []string{"cents"}},
		{Order{3, "ada", -5}, []string{"cents"}},
		{Order{4, "", 0}, []string{"customer", "cents"}},
	} {
		var err error = Validate(c.order)
		var invalid *Invalid
		if !errors.As(err, &invalid) || invalid == nil {
			t.Errorf("Validate(%+v) returns %v, want an *Invalid", c.order, err)
			continue
		}
		if !slices.Equal(invalid.Fields, c.want) {
			t.Errorf("Validate(%+v) lists %q, want %q", c.order, invalid.Fields, c.want)
		}
	}
}

func TestOneCentIsEnough(t *testing.T) {
	if err := accept(t, Order{17, "ada", 1}, nil); err != nil {
		t.Errorf("an order over 1 cent is refused: %v", err)
	}
}

func TestNoPathMeansNoAuditor(t *testing.T) {
	audit := OpenAudit("")
	if audit == nil {
		return
	}
	if file, ok := audit.(*File); ok && file == nil {
		t.Error("OpenAudit(\"\") returns an Auditor that is not nil: it holds a nil *File. " +
			"Every caller that asks audit != nil is told that there is one. Return the word nil.")
		return
	}
	t.Errorf("OpenAudit(\"\") returns a %T, want nil: callers ask whether auditing is on.", audit)
}

func TestWithoutAnAuditorOrdersAreAccepted(t *testing.T) {
	if err := accept(t, Order{17, "ada", 2450}, OpenAudit("")); err != nil {
		t.Errorf("a good order, auditing switched off: Accept returns %v, want no error", err)
	}
	if err := accept(t, Order{18, "", 2450}, OpenAudit("")); err == nil {
		t.Error("a bad order, auditing switched off: Accept returns no error, want that of Validate")
	}
}

func TestTheAuditSaysWhatHappened(t *testing.T) {
	file, ok := OpenAudit("audit.log").(*File)
	if !ok || file == nil || file.Path != "audit.log" {
		t.Fatalf("OpenAudit(\"audit.log\") returns %+v, want a *File with that path", file)
	}
	accept(t, Order{17, "ada", 2450}, file)
	accept(t, Order{18, "", 2450}, file)
	if want := []string{"order 17 accepted", "order 18 refused"}; !slices.Equal(file.Lines, want) {
		t.Errorf("a good order and a bad one: the audit has %q, want %q", file.Lines, want)
	}
}

func accept(t *testing.T, o Order, audit Auditor) (err error) {
	t.Helper()
	defer func() {
		if reason := recover(); reason != nil {
			t.Errorf("Accept panics: %v. It asked audit != nil, was told yes, and the *File inside was nil.", reason)
		}
	}()
	return Accept(o, audit)
}
