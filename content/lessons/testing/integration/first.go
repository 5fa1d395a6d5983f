package main

import (
	"errors"
	"testing"
)

var (
	ErrDuplicate = errors.New("there is an order with this reference")
	ErrOverpaid  = errors.New("more than the order's total")
)

type store interface {
	Create(reference string, cents int) error
	Pay(reference string, cents int) error
	Payments(reference string) int
}

// fake keeps orders and payments in maps.
type fake struct {
	open     map[string]int
	payments map[string][]int
}

func newFake() *fake { return &fake{map[string]int{}, map[string][]int{}} }

func (f *fake) Create(reference string, cents int) error {
	f.open[reference] = cents
	return nil
}

func (f *fake) Pay(reference string, cents int) error {
	f.payments[reference] = append(f.payments[reference], cents)
	if f.open[reference] < cents {
		return ErrOverpaid
	}
	f.open[reference] -= cents
	return nil
}

func (f *fake) Payments(reference string) int { return len(f.payments[reference]) }

// What a store promises. The same for every store.
func testStore(t *testing.T, newStore func(t *testing.T) store) {
	t.Run("a payment is booked", func(t *testing.T) {
		s := newStore(t)
		s.Create("A-17", 1200)
		if err := s.Pay("A-17", 500); err != nil || s.Payments("A-17") != 1 {
			t.Errorf("pay 500 of 1200: %v, %d payments; want 1", err, s.Payments("A-17"))
		}
	})
	t.Run("a reference is used once", func(t *testing.T) {
		s := newStore(t)
		s.Create("A-17", 1200)
		if err := s.Create("A-17", 900); !errors.Is(err, ErrDuplicate) {
			t.Errorf("a second order A-17: error is %v, want ErrDuplicate", err)
		}
	})
	t.Run("a payment that fails leaves nothing", func(t *testing.T) {
		s := newStore(t)
		s.Create("A-17", 1200)
		if err := s.Pay("A-17", 1201); !errors.Is(err, ErrOverpaid) {
			t.Errorf("pay 1201 of 1200: error is %v, want ErrOverpaid", err)
		}
		if n := s.Payments("A-17"); n != 0 {
			t.Errorf("after a failed payment: %d payments, want 0", n)
		}
	})
}

func TestFake(t *testing.T) {
	testStore(t, func(t *testing.T) store { return newFake() })
}
