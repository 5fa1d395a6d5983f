package orders

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"testing"
)

// store is what the code above needs, and so what a fake has to be.
type store interface {
	Create(ctx context.Context, o Order) error
	Pay(ctx context.Context, reference string, cents int) error
	Payments(ctx context.Context, reference string) (int, error)
}

// What every store promises. The fake may be used as long as it keeps this.
func testPromises(t *testing.T, newStore func(t *testing.T) store) {
	order := Order{Reference: "A-17", Cents: 1200}
	t.Run("a payment is booked", func(t *testing.T) {
		s := newStore(t)
		if err := errors.Join(s.Create(t.Context(), order), s.Pay(t.Context(), "A-17", 500)); err != nil {
			t.Fatal(err)
		}
		wantPayments(t, s, 1)
	})
	t.Run("a reference is used once", func(t *testing.T) {
		s := newStore(t)
		if err := s.Create(t.Context(), order); err != nil {
			t.Fatal(err)
		}
		if err := s.Create(t.Context(), order); !errors.Is(err, ErrDuplicate) {
			t.Errorf("a second order A-17: %v, want ErrDuplicate", err)
		}
	})
	t.Run("a payment that fails leaves nothing", func(t *testing.T) {
		s := newStore(t)
		if err := s.Create(t.Context(), order); err != nil {
			t.Fatal(err)
		}
		if err := s.Pay(t.Context(), "A-17", 1201); !errors.Is(err, ErrOverpaid) {
			t.Errorf("pay 1201 of 1200: %v, want ErrOverpaid", err)
		}
		wantPayments(t, s, 0)
	})
	t.Run("an unknown order is not paid", func(t *testing.T) {
		if err := newStore(t).Pay(t.Context(), "A-99", 100); !errors.Is(err, ErrNotFound) {
			t.Errorf("pay A-99: %v, want ErrNotFound", err)
		}
	})
}

func wantPayments(t *testing.T, s store, want int) {
	t.Helper()
	if n, err := s.Payments(t.Context(), "A-17"); n != want || err != nil {
		t.Errorf("%d payments, %v; want %d", n, err, want)
	}
}

// With server.Tx in place of server.Database, "leaves nothing" would hold even if
// Pay had no transaction: all that such a test does is rolled back together.
func TestTheStoreKeepsThePromises(t *testing.T) {
	t.Parallel()
	testPromises(t, func(t *testing.T) store { return NewStore(server.Database(t)) })
}

func TestTheFakeKeepsThePromises(t *testing.T) {
	testPromises(t, func(t *testing.T) store { return newFake() })
}

// fake is a store in memory, for tests of the code above.
type fake struct {
	mu       sync.Mutex
	orders   map[string]Order
	payments map[string]int
}

func newFake() *fake { return &fake{orders: map[string]Order{}, payments: map[string]int{}} }

func (f *fake) Create(_ context.Context, o Order) error {
	f.mu.Lock()
	defer f.mu.Unlock()
	if _, ok := f.orders[o.Reference]; ok {
		return fmt.Errorf("create order %s: %w", o.Reference, ErrDuplicate)
	}
	f.orders[o.Reference] = o
	return nil
}

func (f *fake) Pay(_ context.Context, reference string, cents int) error {
	f.mu.Lock()
	defer f.mu.Unlock()
	o, ok := f.orders[reference]
	if !ok {
		return fmt.Errorf("pay order %s: %w", reference, ErrNotFound)
	}
	if o.PaidCents += cents; o.PaidCents > o.Cents {
		return fmt.Errorf("pay order %s: %w", reference, ErrOverpaid)
	}
	f.orders[reference] = o
	f.payments[reference]++
	return nil
}

func (f *fake) Payments(_ context.Context, reference string) (int, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.payments[reference], nil
}
