package orders

import (
	"errors"
	"os"
	"sync"
	"testing"

	"example.com/orders/internal/pgtest"
)

var server = pgtest.New(Migrate)

func TestMain(m *testing.M) { os.Exit(server.Run(m)) }

// What one connection shows, in a transaction that nobody else sees.

func TestAPaymentIsAdded(t *testing.T) {
	t.Parallel()
	store := NewStore(server.Tx(t))
	create(t, store, "A-17", 1200)
	for _, cents := range []int{500, 700} {
		if err := store.Pay(t.Context(), "A-17", cents); err != nil {
			t.Fatalf("pay %d: %v", cents, err)
		}
	}
	got, err := store.Get(t.Context(), "A-17")
	if want := (Order{"A-17", 1200, 1200}); err != nil || got != want {
		t.Errorf("got %+v, %v; want %+v", got, err, want)
	}
}

func TestAnUnknownOrder(t *testing.T) {
	t.Parallel()
	store := NewStore(server.Tx(t))
	if _, err := store.Get(t.Context(), "A-99"); !errors.Is(err, ErrNotFound) {
		t.Errorf("get: %v, want ErrNotFound", err)
	}
}

// What needs several connections, in a database of its own.

func TestTwoFullPaymentsAtOnce(t *testing.T) {
	t.Parallel()
	store := NewStore(server.Database(t))
	create(t, store, "A-17", 1200)
	var wg sync.WaitGroup
	errs := make([]error, 2)
	for i := range errs {
		wg.Go(func() { errs[i] = store.Pay(t.Context(), "A-17", 1200) })
	}
	wg.Wait()
	overpaid := 0
	for _, err := range errs {
		if errors.Is(err, ErrOverpaid) {
			overpaid++
		} else if err != nil {
			t.Error(err)
		}
	}
	if n, err := store.Payments(t.Context(), "A-17"); n != 1 || overpaid != 1 || err != nil {
		t.Errorf("%d payments, %d refused, %v; want 1 and 1", n, overpaid, err)
	}
}

func TestMigrationsGoDownAndUpAgain(t *testing.T) {
	t.Parallel()
	dsn := server.Database(t).Config().ConnString()
	m, err := newMigrate(dsn)
	if err != nil {
		t.Fatal(err)
	}
	defer m.Close()
	if err := m.Down(); err != nil {
		t.Fatalf("down: %v", err)
	}
	if err := m.Up(); err != nil {
		t.Fatalf("up again: %v", err)
	}
}

func create(t *testing.T, store *Store, reference string, cents int) {
	t.Helper()
	if err := store.Create(t.Context(), Order{Reference: reference, Cents: cents}); err != nil {
		t.Fatal(err)
	}
}
