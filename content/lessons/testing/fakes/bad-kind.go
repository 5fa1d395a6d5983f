package main

import (
	"errors"
	"testing"
)

type charger interface {
	Charge(orderID string, cents int) error
}

// server answers like the real service.
type server struct{ charged map[string]int }

func (s server) Charge(orderID string, cents int) error {
	if cents <= 0 {
		return errors.New("amount must be positive")
	}
	s.charged[orderID] += cents
	return nil
}

type fake struct{ charged map[string]int }

func (f fake) Charge(orderID string, cents int) error {
	f.charged[orderID] += cents
	return nil
}

// What holds for one has to hold for the other.
func testCharger(t *testing.T, pay charger) {
	if err := pay.Charge("17", 900); err != nil {
		t.Errorf("900 cents: %v", err)
	}
	if err := pay.Charge("18", 0); err == nil {
		t.Error("0 cents: no error, want one")
	}
}

func TestServer(t *testing.T) { testCharger(t, server{map[string]int{}}) }
func TestFake(t *testing.T)   { testCharger(t, fake{map[string]int{}}) }
