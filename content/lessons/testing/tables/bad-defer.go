package main

import "testing"

type store struct{ open bool }

func (s *store) Close() { s.open = false }

func TestOrders(t *testing.T) {
	db := &store{open: true}
	defer db.Close()
	for _, name := range []string{"paid", "late"} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if !db.open {
				t.Error("the store is closed")
			}
		})
	}
}
