package main

import (
	"slices"
	"testing"
)

func TestASetOfStrings(t *testing.T) {
	var s Set[string]
	add(t, &s, "pen", "book", "pen")
	if !s.Has("pen") || !s.Has("book") || s.Has("lamp") {
		t.Errorf("after Add(pen, book, pen): Has(pen) is %t, Has(book) is %t, Has(lamp) is %t; want true, true, false",
			s.Has("pen"), s.Has("book"), s.Has("lamp"))
	}
	if s.Len() != 2 {
		t.Errorf("after Add(pen, book, pen) Len is %d, want 2: a set has each item once", s.Len())
	}
}

func TestTheZeroValueIsAnEmptySet(t *testing.T) {
	var s Set[CustomerID]
	if s.Has(17) || s.Len() != 0 || len(Sorted(&s)) != 0 {
		t.Errorf("a set that nothing was added to has %d items, and Has(17) is %t", s.Len(), s.Has(17))
	}
	add(t, &s, 17)
	if !s.Has(17) || s.Len() != 1 {
		t.Errorf("after Add(17), Has(17) is %t and Len is %d, want true and 1", s.Has(17), s.Len())
	}
}

func TestAddTakesNothingAsWell(t *testing.T) {
	s := setOf(t, "pen")
	s.Add()
	s.Add("book")
	if !s.Has("pen") || !s.Has("book") {
		t.Error("Add() and Add(book) to a set of pen: pen or book is missing. What was there stays.")
	}
}

// A place is no number and no string, but it has ==.
type place struct{ Aisle, Shelf int }

func TestASetOfStructs(t *testing.T) {
	var s Set[place]
	add(t, &s, place{1, 2}, place{1, 2}, place{3, 4})
	if s.Len() != 2 || !s.Has(place{3, 4}) {
		t.Errorf("after Add({1 2}, {1 2}, {3 4}) Len is %d and Has({3 4}) is %t, want 2 and true", s.Len(), s.Has(place{3, 4}))
	}
}

func TestUnionHasTheItemsOfBoth(t *testing.T) {
	for _, c := range []struct{ a, b, want []CustomerID }{
		{[]CustomerID{17, 18}, []CustomerID{18, 19}, []CustomerID{17, 18, 19}},
		{nil, []CustomerID{18}, []CustomerID{18}},
		{[]CustomerID{17}, nil, []CustomerID{17}},
		{nil, nil, nil},
	} {
		union := setOf(t, c.a...).Union(setOf(t, c.b...))
		if got := Sorted(union); !slices.Equal(got, c.want) {
			t.Errorf("the union of %v and %v is %v, want %v", c.a, c.b, got, c.want)
		}
	}
}

func TestUnionIsANewSet(t *testing.T) {
	a, b := setOf(t, "pen"), setOf(t, "book")
	union := a.Union(b)
	if a.Has("book") || b.Has("pen") {
		t.Errorf("after a.Union(b), a has %q and b has %q: both should be as they were. Fill a new set.", Sorted(a), Sorted(b))
	}
	union.Add("lamp")
	if a.Has("lamp") || b.Has("lamp") {
		t.Error("a lamp was added to the union, and it is in a or b, too: a map that is assigned is shared, not copied.")
	}
}

func TestSortedIsInOrder(t *testing.T) {
	if got, want := Sorted(setOf(t, "pen", "book", "lamp")), []string{"book", "lamp", "pen"}; !slices.Equal(got, want) {
		t.Errorf("Sorted(pen, book, lamp) is %q, want %q", got, want)
	}
	if got, want := Sorted(setOf[CustomerID](t, 30, 4, 17)), []CustomerID{4, 17, 30}; !slices.Equal(got, want) {
		t.Errorf("Sorted(30, 4, 17) is %v, want %v", got, want)
	}
}

func setOf[T comparable](t *testing.T, items ...T) *Set[T] {
	t.Helper()
	var s Set[T]
	add(t, &s, items...)
	return &s
}

// add calls Add, and says so when it panics.
func add[T comparable](t *testing.T, s *Set[T], items ...T) {
	t.Helper()
	defer func() {
		if reason := recover(); reason != nil {
			t.Fatalf("var s Set[…]; s.Add(%v) panics: %v. The zero value is to be an empty set: Add makes the map if there is none.", items, reason)
		}
	}()
	s.Add(items...)
}
