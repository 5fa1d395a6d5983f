package errtext

import (
	"errors"
	"fmt"
	"strings"
)

func status(err error) int {
	if err.Error() == "not found" { // want "depends on the words of `err`"
		return 404
	}
	if "busy" != err.Error() { // want "depends on the words of `err`"
		return 500
	}
	if strings.Contains(err.Error(), "timeout") { // want "depends on the words of `err`"
		return 504
	}
	switch err.Error() { // want "depends on the words of `err`"
	case "gone":
		return 410
	}
	return 200
}

// What a reviewer would leave alone.

type message struct{ text string }

func (m message) Error() int { return len(m.text) }

func fine(err error, m message, lines []string) string {
	if m.Error() == 3 {
		return "three"
	}
	if err.Error() == "" {
		return "no text"
	}
	if strings.Contains(lines[0], "error") {
		return fmt.Sprint(err)
	}
	return errors.New(err.Error() + "!").Error()
}
