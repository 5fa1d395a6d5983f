package main

import "testing"

const recorded = `{"id":"17","status":"open","createdAt":"2026-03-01T09:12:44Z"}`

func answer() string { return `{"createdAt":"2026-11-25T18:00:00Z","id":"17","status":"open"}` }

func TestOrdersKeepsTheContract(t *testing.T) {
	if got := answer(); got != recorded {
		t.Errorf("got  %s\nwant %s", got, recorded)
	}
}
