package main

import (
	"errors"
	"strings"
)

// ErrEscape means that a backslash comes before something else than ; or \.
var ErrEscape = errors.New("a backslash escapes ; or another backslash, nothing else")

// Join writes fields with a ; between them. Within a field, \; stands for a
// semicolon and \\ for a backslash.
func Join(fields []string) string {
	escaped := make([]string, len(fields))
	for i, field := range fields {
		field = strings.ReplaceAll(field, `\`, `\\`)
		field = strings.ReplaceAll(field, `;`, `\;`)
		escaped[i] = field
	}
	return strings.Join(escaped, ";")
}

// Split reads what Join writes. An empty line is one empty field. What Join
// cannot have written is ErrEscape.
func Split(line string) ([]string, error) {
	var fields []string
	var field []byte
	for i := 0; i < len(line); i++ {
		switch c := line[i]; c {
		case '\\':
			i++
			if i == len(line) || line[i] != ';' && line[i] != '\\' {
				return nil, ErrEscape
			}
			field = append(field, line[i])
		case ';':
			fields = append(fields, string(field))
			field = nil
		default:
			field = append(field, c)
		}
	}
	fields = append(fields, string(field))
	for i := range fields {
		fields[i] = strings.ToValidUTF8(fields[i], "\uFFFD")
	}
	return fields, nil
}
