package main

import (
	"testing"
	"time"
)

type Reminders struct {
	now func() time.Time
}

func NewReminders() *Reminders { return &Reminders{now: time.Now} }

// Due tells whether an invoice is more than 30 days old.
func (r *Reminders) Due(issued time.Time) bool {
	return r.now().Sub(issued) > 30*24*time.Hour
}

func TestDueAfterThirtyDays(t *testing.T) {
	issued := time.Date(2026, time.March, 1, 9, 0, 0, 0, time.UTC)
	clock := issued
	r := &Reminders{now: func() time.Time { return clock }}

	clock = issued.AddDate(0, 0, 30)
	if r.Due(issued) {
		t.Error("after 30 days to the second: due, want not yet")
	}
	clock = clock.Add(time.Second)
	if !r.Due(issued) {
		t.Error("a second later: not due, want due")
	}
}
