package astype

import (
	"errors"
	"io/fs"
)

type ParseError struct{ Line int }

func (e *ParseError) Error() string { return "parse" }

func line(err error) int {
	var parse *ParseError
	if errors.As(err, &parse) { // want "`if parse, ok := errors.AsType\\[\\*ParseError\\]\\(err\\); ok` declares and asks in one line"
		return parse.Line
	}
	var path *fs.PathError
	if errors.As(err, &path) { // want "errors.AsType\\[\\*fs.PathError\\]"
		return len(path.Path)
	}
	return 0
}

// What a reviewer would leave alone.

func later(err error) (*ParseError, bool) {
	var parse *ParseError
	if errors.As(err, &parse) {
		return parse, true
	}
	return parse, false
}

func behaviour(err error) bool {
	var slow interface{ Timeout() bool }
	if errors.As(err, &slow) { // AsType asks for a type that is an error
		return slow.Timeout()
	}
	return false
}

func both(a, b error) int {
	var parse *ParseError
	if errors.As(a, &parse) || errors.As(b, &parse) {
		return parse.Line
	}
	return 0
}

func today(err error) int {
	if parse, ok := errors.AsType[*ParseError](err); ok {
		return parse.Line
	}
	return 0
}
