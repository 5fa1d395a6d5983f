package exporteddoc

import "errors"

func Parse(text string) error { return ErrEmpty } // want "`Parse` is exported and has no comment"

type Set[T comparable] struct { // want "`Set` is exported"
	items map[T]bool
}

func (s *Set[T]) Add(item T) { s.items[item] = true } // want "`Add` is exported"

//go:noinline
func Fast() {} // want "`Fast` is exported"

var ErrEmpty = errors.New( // want "`ErrEmpty` is exported"
	"empty",
)

type (
	// Point is a place.
	Point struct{ X, Y int }
	Line  struct{ From, To Point } // a way between two places

	Pair struct { // want "`Pair` is exported"
		A, B int
	}
)

// A Shop audits nothing.
type Shop struct{}

func (s *Shop) Audit() {} // want "`Audit` is exported"

// What a reviewer would leave alone.

// Size counts the items.
func (s *Set[T]) Size() int { return len(s.items) }

func (s *Set[T]) String() string { return "set" }

func parse() {}

type hidden struct{}

func (hidden) Visible() {}

type auditor interface{ Audit(text string) }

// A File is an auditor.
type File struct{ lines []string }

func (f *File) Audit(text string) { f.lines = append(f.lines, text) }

// Levels, from quiet to loud.
const (
	Quiet = iota
	Loud
)

const (
	Low  = 1
	High = 2
)

const Limit = 10 // requests a second
