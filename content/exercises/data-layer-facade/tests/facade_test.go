package main

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
)

var errDown = errors.New("connection refused")

func TestEachPhaseWritesWhatItShould(t *testing.T) {
	for _, c := range []struct {
		phase Phase
		want  string
	}{
		{OldOnly, "old put 17"},
		{ReadOld, "old put 17, new put 17"},
		{ReadNew, "new put 17, old put 17"},
		{NewOnly, "new put 17"},
	} {
		w := world(c.phase)
		err := w.facade.Put(t.Context(), Customer{17, "ada@mail.example"})
		if got := w.log(); got != c.want || err != nil {
			t.Errorf("phase %s: Put did %q and returned %v, want %q: the truth first, and then the other store, if both are written",
				name(c.phase), got, err, c.want)
		}
	}
}

func TestEachPhaseReadsTheTruth(t *testing.T) {
	for phase, want := range map[Phase]string{OldOnly: "old", ReadOld: "old", ReadNew: "new", NewOnly: "new"} {
		w := world(phase)
		w.old.rows[17], w.fresh.rows[17] = Customer{17, "old"}, Customer{17, "new"}
		c, err := w.facade.Get(t.Context(), 17)
		if c.Email != want || err != nil {
			t.Errorf("phase %s: Get returned the customer of the %q store and %v, want that of the %s one: it is the truth",
				name(phase), c.Email, err, want)
		}
		if strings.Contains(w.log(), ",") {
			t.Errorf("phase %s: Get did %q, want one read", name(phase), w.log())
		}
	}
}

func TestTheTruthFailsAndNothingIsWritten(t *testing.T) {
	for _, phase := range []Phase{OldOnly, ReadOld, ReadNew, NewOnly} {
		w := world(phase)
		truth, other := w.old, w.fresh
		if phase >= ReadNew {
			truth, other = other, truth
		}
		truth.err = errDown
		err := w.facade.Put(t.Context(), Customer{17, "ada@mail.example"})
		if !errors.Is(err, errDown) || !strings.Contains(fmt.Sprint(err), "17: ") {
			t.Errorf("phase %s: the truth is down and Put returned %v, want its error, wrapped with the customer's number", name(phase), err)
		}
		if len(other.rows) > 0 {
			t.Errorf("phase %s: the truth has refused the customer, and the other store has it. "+
				"Write one after the other, the truth first: what it does not have, nobody may have.", name(phase))
		}
		if len(w.repairs) > 0 {
			t.Errorf("phase %s: Repair was told %v. There is nothing to repair: the caller has the error and tries again.", name(phase), w.repairs)
		}
	}
}

func TestTheOtherStoreFailsAndTheCallerDoesNotNotice(t *testing.T) {
	for _, phase := range []Phase{ReadOld, ReadNew} {
		w := world(phase)
		other := w.fresh
		if phase == ReadNew {
			other = w.old
		}
		other.err = errDown
		if err := w.facade.Put(t.Context(), Customer{17, "ada@mail.example"}); err != nil {
			t.Errorf("phase %s: the other store is down and Put returned %v, want <nil>. The customer is stored. "+
				"An error makes the caller try again, for a store that nobody reads.", name(phase), err)
		}
		if got, want := fmt.Sprint(w.repairs), "[17: connection refused]"; got != want {
			t.Errorf("phase %s: Repair was told %s, want %s. A second write that is lost in silence is found by a customer.", name(phase), got, want)
		}
	}
}

func TestTheSecondWriteIsMadeThoughTheClientHasLeft(t *testing.T) {
	w := world(ReadOld)
	ctx, leave := context.WithCancel(context.WithValue(t.Context(), traceKey{}, "trace-17"))
	w.old.afterPut = leave
	if err := w.facade.Put(ctx, Customer{17, "ada@mail.example"}); err != nil {
		t.Errorf("Put returned %v", err)
	}
	if len(w.fresh.rows) != 1 {
		t.Errorf("the client left between the two writes, and the second was not made (Repair: %v). "+
			"From there on the stores differ, each time somebody closes a tab: context.WithoutCancel.", w.repairs)
	}
	if w.fresh.ctx != nil && w.fresh.ctx.Value(traceKey{}) != "trace-17" {
		t.Errorf("the context of the second write has lost the trace; context.WithoutCancel keeps it")
	}
}

func TestBothStoresHaveWhatTheTriggerMadeOfIt(t *testing.T) {
	for _, phase := range []Phase{OldOnly, ReadOld, ReadNew, NewOnly} {
		w := world(phase)
		if err := w.facade.Put(t.Context(), Customer{17, "  Ada@Mail.Example\n"}); err != nil {
			t.Fatal(err)
		}
		for store, rows := range map[string]map[int]Customer{"old": w.old.rows, "new": w.fresh.rows} {
			if c, ok := rows[17]; ok && c.Email != "ada@mail.example" {
				t.Errorf("phase %s: the %s store has the address %q, want \"ada@mail.example\". "+
					"What a trigger did is code now, and it belongs before both writes.", name(phase), store, c.Email)
			}
		}
	}
}

func TestACustomerWhoIsNotCopiedYet(t *testing.T) {
	w := world(ReadNew)
	w.old.rows[17] = Customer{17, "ada@mail.example"}
	c, err := w.facade.Get(t.Context(), 17)
	if c.Email != "ada@mail.example" || err != nil {
		t.Errorf("phase ReadNew, the new store does not have the customer yet: Get returned %v, %v, want the one of the old store", c, err)
	}
	if _, err := w.facade.Get(t.Context(), 18); !errors.Is(err, ErrNotFound) || !strings.Contains(fmt.Sprint(err), "18: ") {
		t.Errorf("neither store has customer 18: Get returned %v, want ErrNotFound, wrapped with the number", err)
	}
	for _, phase := range []Phase{OldOnly, ReadOld, NewOnly} {
		w := world(phase)
		w.old.rows[17], w.fresh.rows[17] = Customer{17, "old"}, Customer{17, "new"}
		if phase == NewOnly {
			delete(w.fresh.rows, 17)
		} else {
			delete(w.old.rows, 17)
		}
		if c, err := w.facade.Get(t.Context(), 17); !errors.Is(err, ErrNotFound) {
			t.Errorf("phase %s: the truth does not have the customer, and Get returned %v, %v, want ErrNotFound. "+
				"The other store still has them: they were deleted, and come back.", name(phase), c, err)
		}
	}
}

func TestAStoreThatIsDownIsAnError(t *testing.T) {
	for _, phase := range []Phase{ReadOld, ReadNew} {
		w := world(phase)
		w.old.rows[17], w.fresh.rows[17] = Customer{17, "old"}, Customer{17, "new"}
		if phase == ReadNew {
			w.fresh.err = errDown
		} else {
			w.old.err = errDown
		}
		c, err := w.facade.Get(t.Context(), 17)
		if !errors.Is(err, errDown) {
			t.Errorf("phase %s: the truth is down and Get returned %v, %v, want its error. "+
				"The other store may be behind by a repair that is still to come, and nobody would know.", name(phase), c, err)
		}
	}
}

func TestBackfillCopiesWhatIsMissing(t *testing.T) {
	w := world(ReadOld)
	w.old.rows = map[int]Customer{1: {1, "one"}, 2: {2, "two"}, 4: {4, "four"}}
	w.fresh.rows[2] = Customer{2, "two, newer"}
	copied, err := w.facade.Backfill(t.Context(), []int{1, 2, 3, 4})
	if copied != 2 || err != nil {
		t.Errorf("1 and 4 are missing, 2 is there, 3 is gone from the old store: Backfill returned %d, %v, want 2, <nil>", copied, err)
	}
	if got, want := fmt.Sprint(w.fresh.rows), "map[1:{1 one} 2:{2 two, newer} 4:{4 four}]"; got != want {
		t.Errorf("after Backfill the new store has %s, want %s", got, want)
	}
}

func TestBackfillDoesNotOverwriteANewerCustomer(t *testing.T) {
	w := world(ReadOld)
	w.old.rows[17] = Customer{17, "before"}
	w.old.afterGet = func() { // somebody saves, just after Backfill has read
		w.old.afterGet = nil
		if err := w.facade.Put(t.Context(), Customer{17, "after"}); err != nil {
			t.Error(err)
		}
	}
	copied, err := w.facade.Backfill(t.Context(), []int{17})
	if got := w.fresh.rows[17].Email; got != "after" || copied != 0 || err != nil {
		t.Errorf("the customer was saved as \"after\" while Backfill ran; the new store has %q (copied %d, %v), want \"after\", 0, <nil>. "+
			"What Backfill has read may be old by the time it writes: Add, and not Put.", got, copied, err)
	}
}

func TestBackfillStopsAtAnError(t *testing.T) {
	for _, c := range []struct {
		store string
		wantN int
	}{{"old", 1}, {"new", 1}} {
		w := world(ReadOld)
		w.old.rows = map[int]Customer{1: {1, "one"}, 2: {2, "two"}, 3: {3, "three"}}
		if c.store == "old" {
			w.old.failGet = 2
		} else {
			w.fresh.failAdd = 2
		}
		copied, err := w.facade.Backfill(t.Context(), []int{1, 2, 3})
		if copied != c.wantN || !errors.Is(err, errDown) || !strings.Contains(fmt.Sprint(err), "2: ") {
			t.Errorf("the %s store fails at customer 2: Backfill returned %d, %v, want %d and the error, wrapped with the number: "+
				"the run is continued from there", c.store, copied, err, c.wantN)
		}
	}
}

type traceKey struct{}

// A testWorld is a facade with its stores, and what has happened to them.
type testWorld struct {
	facade     *Facade
	old, fresh *store
	calls      []string
	repairs    []string
}

func world(phase Phase) *testWorld {
	w := &testWorld{}
	w.old = &store{name: "old", world: w, rows: map[int]Customer{}}
	w.fresh = &store{name: "new", world: w, rows: map[int]Customer{}}
	w.facade = &Facade{Old: w.old, New: w.fresh, Phase: phase, Repair: func(id int, err error) {
		w.repairs = append(w.repairs, fmt.Sprintf("%d: %v", id, err))
	}}
	return w
}

func (w *testWorld) log() string { return strings.Join(w.calls, ", ") }

func name(p Phase) string { return [...]string{"OldOnly", "ReadOld", "ReadNew", "NewOnly"}[p] }

// store is a database in memory.
type store struct {
	name               string
	world              *testWorld
	rows               map[int]Customer
	err                error // every call fails
	failGet, failAdd   int   // the call for this customer fails
	afterGet, afterPut func()
	ctx                context.Context // of the last write
}

func (s *store) Get(ctx context.Context, id int) (Customer, error) {
	s.world.calls = append(s.world.calls, fmt.Sprintf("%s get %d", s.name, id))
	if s.err != nil || s.failGet != 0 && id == s.failGet {
		return Customer{}, errDown
	}
	c, ok := s.rows[id]
	if s.afterGet != nil {
		s.afterGet()
	}
	if !ok {
		return Customer{}, fmt.Errorf("%s store: %w", s.name, ErrNotFound)
	}
	return c, nil
}

func (s *store) Put(ctx context.Context, c Customer) error {
	s.world.calls = append(s.world.calls, fmt.Sprintf("%s put %d", s.name, c.ID))
	s.ctx = ctx
	if s.err != nil {
		return s.err
	}
	if ctx.Err() != nil {
		return ctx.Err()
	}
	s.rows[c.ID] = c
	if s.afterPut != nil {
		s.afterPut()
	}
	return nil
}

func (s *store) Add(ctx context.Context, c Customer) error {
	s.world.calls = append(s.world.calls, fmt.Sprintf("%s add %d", s.name, c.ID))
	if s.failAdd != 0 && c.ID == s.failAdd {
		return errDown
	}
	if _, ok := s.rows[c.ID]; ok {
		return fmt.Errorf("%s store: %w", s.name, ErrExists)
	}
	s.rows[c.ID] = c
	return nil
}
