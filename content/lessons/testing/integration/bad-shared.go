package main

import "testing"

// db stands for a database that all tests of the package use.
var db []string

func create(reference string) { db = append(db, reference) }

func TestAnOrderIsListed(t *testing.T) {
	create("A-17")
	if len(db) != 1 {
		t.Errorf("%d orders %q, want 1", len(db), db)
	}
}

func TestTwoOrdersAreListed(t *testing.T) {
	create("A-18")
	create("A-19")
	if len(db) != 2 {
		t.Errorf("%d orders %q, want 2", len(db), db)
	}
}
