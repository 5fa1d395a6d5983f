package errassert

import (
	"errors"
	"io/fs"
)

type ParseError struct{ Line int }

func (e *ParseError) Error() string { return "parse" }

func line(err error) int {
	if e, ok := err.(*ParseError); ok { // want "only if nobody has wrapped `err`. `errors.AsType\\[\\*ParseError\\]\\(err\\)` looks behind wrappers"
		return e.Line
	}
	if e, ok := err.(interface{ Timeout() bool }); ok && e.Timeout() { // want "`errors.As` looks behind wrappers"
		return -1
	}
	switch e := err.(type) { // want "The cases of this switch match only if nobody has wrapped `err`"
	case *ParseError:
		return e.Line
	case *fs.PathError:
		return 0
	}
	return 0
}

// What a reviewer would leave alone.

func as(err error) int {
	if e, ok := errors.AsType[*ParseError](err); ok {
		return e.Line
	}
	return 0
}

func all(err error) []error {
	if many, ok := err.(interface{ Unwrap() []error }); ok {
		return many.Unwrap()
	}
	switch e := err.(type) {
	case interface{ Unwrap() error }:
		return all(e.Unwrap())
	case *ParseError:
		return nil
	}
	return []error{err}
}

func find(err error) *ParseError {
	for err != nil {
		if e, ok := err.(*ParseError); ok {
			return e
		}
		err = errors.Unwrap(err)
	}
	return nil
}

func (e *ParseError) Is(target error) bool {
	other, ok := target.(*ParseError)
	return ok && other.Line == e.Line
}

func recovered(value any) error {
	if err, ok := value.(error); ok {
		return err
	}
	return nil
}

type callError struct{ err error }

func (e *callError) Error() string { return e.err.Error() }

func (e *callError) Timeout() bool {
	inner, ok := e.err.(interface{ Timeout() bool })
	return ok && inner.Timeout()
}
