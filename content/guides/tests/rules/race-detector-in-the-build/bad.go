package main

import "testing"

type Stats struct{ requests int }

func (s *Stats) Count() { s.requests++ }

func TestCount(t *testing.T) {
	var s Stats
	s.Count()
	s.Count()
	if s.requests != 2 {
		t.Errorf("requests = %d, want 2", s.requests)
	}
}
