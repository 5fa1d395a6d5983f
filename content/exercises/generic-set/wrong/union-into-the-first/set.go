package main

import (
	"cmp"
	"maps"
	"slices"
)

// A CustomerID is the number of a customer.
type CustomerID int

// A Set is a set of items of one type. Its zero value is an empty set.
type Set[T comparable] struct{ items map[T]struct{} }

// Add puts items into the set.
func (s *Set[T]) Add(items ...T) {
	if s.items == nil {
		s.items = map[T]struct{}{}
	}
	for _, item := range items {
		s.items[item] = struct{}{}
	}
}

// Has says whether item is in the set.
func (s *Set[T]) Has(item T) bool {
	_, ok := s.items[item]
	return ok
}

// Len returns how many items there are.
func (s *Set[T]) Len() int { return len(s.items) }

// Union returns a new set of what is in s or in other.
func (s *Set[T]) Union(other *Set[T]) *Set[T] {
	for item := range other.items {
		s.Add(item)
	}
	return s
}

// Sorted returns the items of a set in order. It is no method of Set: items of
// a set need not have an order.
func Sorted[T cmp.Ordered](s *Set[T]) []T {
	return slices.Sorted(maps.Keys(s.items))
}
