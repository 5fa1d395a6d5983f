package main

import (
	"errors"
	"fmt"
	"slices"
	"testing"
)

func TestASinglePaymentIsNoted(t *testing.T) {
	bank, notes := &bank{declines: 18}, &notes{}
	g := Audit(bank, notes.add)
	if err := g.Charge(Payment{17, 1250}); err != nil {
		t.Errorf("Audit(bank, …).Charge(order 17) fails: %v. The bank charged it.", err)
	}
	if err := g.Charge(Payment{18, 900}); !errors.Is(err, errDeclined) {
		t.Errorf("Audit(bank, …).Charge(order 18) gives the error %v, want the bank's: %v", err, errDeclined)
	}
	notes.want(t, "after Charge of orders 17 and 18", "order 17: 1250 cents", "order 18: 900 cents: card declined")
	bank.want(t, "after Charge of orders 17 and 18", 17)
}

func TestABatchIsNoted(t *testing.T) {
	bank, notes := &bank{}, &notes{}
	n, err := Audit(bank, notes.add).ChargeAll([]Payment{{17, 1250}, {18, 900}})
	if n != 2 || err != nil {
		t.Errorf("Audit(bank, …).ChargeAll(17, 18) returns %d, %v, want 2, <nil>", n, err)
	}
	bank.want(t, "after ChargeAll of orders 17 and 18", 17, 18)
	notes.want(t, "after ChargeAll of orders 17 and 18", "order 17: 1250 cents", "order 18: 900 cents")
}

func TestABatchThatFailsIsNotedUpToTheFailure(t *testing.T) {
	bank, notes := &bank{declines: 18}, &notes{}
	n, err := Audit(bank, notes.add).ChargeAll([]Payment{{17, 1250}, {18, 900}, {19, 300}})
	if n != 1 || !errors.Is(err, errDeclined) {
		t.Errorf("Audit(bank, …).ChargeAll(17, 18, 19) returns %d, %v, want 1 and the bank's error (%v): "+
			"an audit takes notes, and lets results pass as they are.", n, err, errDeclined)
	}
	bank.want(t, "after a batch in which 18 is declined", 17)
	notes.want(t, "after a batch in which 18 is declined", "order 17: 1250 cents", "order 18: 900 cents: card declined")
}

func TestALargePaymentDoesNotReachTheBank(t *testing.T) {
	bank := &bank{}
	g := Limit(bank, 1000)
	if err := g.Charge(Payment{17, 1001}); !errors.Is(err, ErrTooLarge) {
		t.Errorf("Limit(bank, 1000).Charge(1001 cents) gives the error %v, want one that is ErrTooLarge", err)
	}
	if err := g.Charge(Payment{18, 1000}); err != nil {
		t.Errorf("Limit(bank, 1000).Charge(1000 cents) fails: %v. Only more than the limit is too much.", err)
	}
	bank.want(t, "after payments of 1001 and 1000 cents", 18)
}

func TestALargePaymentInABatchDoesNotReachTheBank(t *testing.T) {
	bank := &bank{}
	n, err := Limit(bank, 1000).ChargeAll([]Payment{{17, 1000}, {18, 1001}, {19, 300}})
	bank.want(t, "after a batch of 1000, 1001 and 300 cents with a limit of 1000", 17)
	if n != 1 || !errors.Is(err, ErrTooLarge) {
		t.Errorf("Limit(bank, 1000).ChargeAll(1000, 1001, 300 cents) returns %d, %v, want 1 and ErrTooLarge: "+
			"ChargeAll charges in order, until one fails. Those before it are charged.", n, err)
	}
}

func TestWrappersStackInEitherOrder(t *testing.T) {
	batch := []Payment{{17, 500}, {18, 2000}}

	outside := &notes{}
	bankA := &bank{}
	Audit(Limit(bankA, 1000), outside.add).ChargeAll(batch)
	bankA.want(t, "after a batch through Audit(Limit(bank))", 17)
	outside.want(t, "with Audit(Limit(bank)), which sees what the limit refuses",
		"order 17: 500 cents", "order 18: 2000 cents: order 18: payment over the limit")

	inside := &notes{}
	bankB := &bank{}
	Limit(Audit(bankB, inside.add), 1000).ChargeAll(batch)
	bankB.want(t, "after a batch through Limit(Audit(bank))", 17)
	inside.want(t, "with Limit(Audit(bank)), which sees what the limit lets through", "order 17: 500 cents")
}

func TestTheRestIsPassedOn(t *testing.T) {
	g := Audit(Limit(&bank{balance: 700}, 1000), func(string) {})
	if got := g.Balance(); got != 700 {
		t.Errorf("Balance through both wrappers is %d, want the bank's: 700", got)
	}
	if n, err := g.ChargeAll(nil); n != 0 || err != nil {
		t.Errorf("ChargeAll of no payments returns %d, %v, want 0, <nil>", n, err)
	}
}

var errDeclined = errors.New("card declined")

// bank is a gateway that remembers which orders it has charged.
type bank struct {
	declines int
	charged  []int
	balance  int
}

func (b *bank) Charge(p Payment) error {
	if p.Order == b.declines {
		return errDeclined
	}
	b.charged = append(b.charged, p.Order)
	b.balance += p.Cents
	return nil
}

func (b *bank) ChargeAll(payments []Payment) (int, error) {
	for i, p := range payments {
		if err := b.Charge(p); err != nil {
			return i, err
		}
	}
	return len(payments), nil
}

func (b *bank) Balance() int { return b.balance }

func (b *bank) want(t *testing.T, when string, orders ...int) {
	t.Helper()
	if !slices.Equal(b.charged, orders) {
		t.Errorf("%s the bank has charged the orders %v, want %v. "+
			"Does ChargeAll go through the wrapper's Charge? A promoted one runs inside and calls the inner Charge.", when, b.charged, orders)
	}
}

type notes struct{ lines []string }

func (n *notes) add(line string) { n.lines = append(n.lines, line) }

func (n *notes) want(t *testing.T, when string, lines ...string) {
	t.Helper()
	if slices.Equal(n.lines, lines) {
		return
	}
	reason := "Note each payment that was tried, once, and no other."
	if len(n.lines) == 0 {
		reason = "Charges pass the audit by: who calls Charge, and which Charge is that?"
	}
	t.Errorf("%s the notes are\n\t%s\nwant\n\t%s\n%s", when, list(n.lines), list(lines), reason)
}

func list(lines []string) string { return fmt.Sprintf("%q", lines) }
