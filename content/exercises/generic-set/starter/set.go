package main

import "slices"

// A StringSet is a set of strings.
type StringSet struct{ items map[string]struct{} }

// Add puts items into the set.
func (s *StringSet) Add(items ...string) {
	if s.items == nil {
		s.items = map[string]struct{}{}
	}
	for _, item := range items {
		s.items[item] = struct{}{}
	}
}

// Has says whether item is in the set.
func (s *StringSet) Has(item string) bool {
	_, ok := s.items[item]
	return ok
}

// Len returns how many items there are.
func (s *StringSet) Len() int { return len(s.items) }

// Union returns a new set of what is in s or in other.
func (s *StringSet) Union(other *StringSet) *StringSet {
	union := &StringSet{}
	for item := range s.items {
		union.Add(item)
	}
	for item := range other.items {
		union.Add(item)
	}
	return union
}

// Sorted returns the items in order.
func (s *StringSet) Sorted() []string {
	sorted := make([]string, 0, len(s.items))
	for item := range s.items {
		sorted = append(sorted, item)
	}
	slices.Sort(sorted)
	return sorted
}

// A CustomerID is the number of a customer.
type CustomerID int

// A CustomerSet is a set of customers, copied from StringSet some time ago.
type CustomerSet struct{ items map[CustomerID]struct{} }

// Add puts items into the set.
func (s *CustomerSet) Add(items ...CustomerID) {
	for _, item := range items {
		s.items[item] = struct{}{}
	}
}

// Has says whether item is in the set.
func (s *CustomerSet) Has(item CustomerID) bool {
	_, ok := s.items[item]
	return ok
}

// Union adds what is in other.
func (s *CustomerSet) Union(other *CustomerSet) *CustomerSet {
	for item := range other.items {
		s.Add(item)
	}
	return s
}
