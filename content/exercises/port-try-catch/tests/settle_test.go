package main

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
)

var (
	errReset = errors.New("bank: connection reset")
	errDisk  = errors.New("disk is full")
)

func TestAPaidInvoice(t *testing.T) {
	w := &world{}
	w.returns(t, "paid: R-1")
	w.did(t, "open", "charge 4200", "mark paid", "close")
}

func TestADeclinedCardIsAResult(t *testing.T) {
	declined := &DeclinedError{Reason: "card expired"}
	for _, err := range []error{declined, fmt.Errorf("bank: payment 4711: %w", declined)} {
		w := &world{charge: err}
		w.returns(t, "declined: card expired")
		w.did(t, "open", "charge 4200", "mark declined", "close")
	}
}

func TestATimeoutOfTheBankIsQueued(t *testing.T) {
	w := &world{charge: fmt.Errorf("bank: %w", ErrTimeout)}
	w.returns(t, "queued")
	w.did(t, "open", "charge 4200", "push", "close")
}

func TestATimeoutOfTheLedgerIsNotTheBanks(t *testing.T) {
	w := &world{mark: fmt.Errorf("ledger: %w", ErrTimeout)}
	w.fails(t, ErrTimeout)
	if slices.Contains(w.steps, "push") {
		t.Error("the bank has paid, and the ledger did not answer. Settle has put the invoice into the queue, so that it is charged a second time. " +
			"In the original, the catch stands around the charge alone.")
	}
	w.did(t, "open", "charge 4200", "mark paid", "close")
}

func TestNothingElseIsCaught(t *testing.T) {
	w := &world{charge: errReset}
	w.fails(t, errReset)
	w.did(t, "open", "charge 4200", "close")
}

func TestAnUnknownInvoice(t *testing.T) {
	w := &world{open: fmt.Errorf("ledger: %w", ErrNotFound)}
	w.fails(t, ErrNotFound)
	if slices.Contains(w.steps, "close") {
		t.Error("there is no account, and Settle closes what Open returned beside its error. From a real ledger that is nil: first look at the error, then defer.")
	}
	w.did(t, "open")
}

func TestAFailureInACatchGoesUp(t *testing.T) {
	w := &world{charge: &DeclinedError{Reason: "card expired"}, mark: errDisk}
	w.fails(t, errDisk)
	w.did(t, "open", "charge 4200", "mark declined", "close")

	w = &world{charge: ErrTimeout, push: errDisk}
	w.fails(t, errDisk)
	w.did(t, "open", "charge 4200", "push", "close")
}

func TestAFailingCloseGoesUp(t *testing.T) {
	w := &world{close: errDisk}
	w.fails(t, errDisk)
	w.did(t, "open", "charge 4200", "mark paid", "close")
}

func TestAFailingCloseHidesNothing(t *testing.T) {
	w := &world{charge: errReset, close: errDisk}
	w.fails(t, errReset, errDisk)
	w.did(t, "open", "charge 4200", "close")
}

func TestAPanicGoesUpAndTheAccountIsClosed(t *testing.T) {
	w := &world{panics: true}
	func() {
		defer func() {
			if recover() == nil {
				t.Error("the bank's client has panicked, and Settle has swallowed it. A finally catches nothing, and a panic is no exception of the original: it is a bug.")
			}
		}()
		_, _ = Settle(w, w, w, "INV-17")
	}()
	if !slices.Contains(w.steps, "close") {
		t.Errorf("the bank's client has panicked, and the account is still open. A finally runs then, and so does a deferred call. The steps were %q.", w.steps)
	}
}

// A world is ledger, account, bank and queue in one. It fails as it is told to,
// and notes what was done.
type world struct {
	open, charge, mark, push, close error

	panics bool
	steps  []string
}

func (w *world) returns(t *testing.T, want string) {
	t.Helper()
	got, err := Settle(w, w, w, "INV-17")
	if err != nil {
		t.Errorf("Settle returns the error %q, want the result %q: the original catches this", err, want)
		return
	}
	if got != want {
		t.Errorf("Settle returns %q, want %q", got, want)
	}
}

func (w *world) fails(t *testing.T, causes ...error) {
	t.Helper()
	result, err := Settle(w, w, w, "INV-17")
	if err == nil {
		t.Errorf("Settle returns %q and no error, and this happened: %q. The original lets it through. The steps were %q.", result, causes, w.steps)
		return
	}
	text := err.Error()
	if !strings.HasPrefix(text, "settle INV-17: ") || strings.Count(text, "settle") != 1 {
		t.Errorf("the error is %q, want \"settle INV-17: \" once, at its beginning", text)
	}
	at := 0
	for _, cause := range causes {
		if !errors.Is(err, cause) {
			t.Errorf("the error is %q and does not wrap %q", text, cause)
			continue
		}
		next := strings.Index(text, cause.Error())
		if next < at {
			t.Errorf("the error is %q, want its parts in the order %q, as they happened", text, causes)
		}
		at = next
	}
}

func (w *world) did(t *testing.T, want ...string) {
	t.Helper()
	if !slices.Equal(w.steps, want) {
		t.Errorf("the steps were %q, want those of the original: %q", w.steps, want)
	}
}

func (w *world) step(text string, err error) error {
	w.steps = append(w.steps, text)
	return err
}

func (w *world) Open(string) (Account, error) { return w, w.step("open", w.open) }
func (w *world) Cents() int                   { return 4200 }
func (w *world) Mark(state string) error      { return w.step("mark "+state, w.mark) }
func (w *world) Push(string) error            { return w.step("push", w.push) }
func (w *world) Close() error                 { return w.step("close", w.close) }

func (w *world) Charge(_ string, cents int) (string, error) {
	if w.panics {
		panic("index out of range")
	}
	if err := w.step(fmt.Sprint("charge ", cents), w.charge); err != nil {
		return "", err
	}
	return "R-1", nil
}
