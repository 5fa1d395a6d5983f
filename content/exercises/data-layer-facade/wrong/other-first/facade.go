package main

import (
	"context"
	"errors"
	"fmt"
	"strings"
)

// A Customer is one row.
type Customer struct {
	ID    int
	Email string
}

var (
	ErrNotFound = errors.New("not found")
	ErrExists   = errors.New("exists already")
)

// A Store is a database with customers.
type Store interface {
	Get(ctx context.Context, id int) (Customer, error) // ErrNotFound where there is none
	Put(ctx context.Context, c Customer) error         // adds or replaces
	Add(ctx context.Context, c Customer) error         // ErrExists where there is one
}

// A Phase is how far the data has moved.
type Phase int

const (
	OldOnly Phase = iota // the new store is not used
	ReadOld              // both are written, the old one is the truth
	ReadNew              // both are written, the new one is the truth
	NewOnly              // the old store is not used
)

// A Facade is the only way to the customers. Whoever calls it cannot tell in
// which phase it is.
type Facade struct {
	Old, New Store
	Phase    Phase

	// Repair is told of a customer whose second write has failed, so that it
	// can be written again later.
	Repair func(id int, err error)
}

// Put stores the customer in the truth, and then, in the phases that write
// both, in the other store.
//
// Both get the e-mail address without space around it and in lower case: in
// the old database a trigger does that, and the new one has no triggers.
//
// An error of the truth is returned, wrapped, and the other store is not
// written. An error of the other store is not the caller's: it goes to
// Repair. The second write is made even if ctx was cancelled meanwhile.
func (f *Facade) Put(ctx context.Context, c Customer) error {
	c.Email = strings.ToLower(strings.TrimSpace(c.Email))
	truth, other := f.stores()
	if other != nil {
		if err := other.Put(context.WithoutCancel(ctx), c); err != nil {
			f.Repair(c.ID, err)
		}
	}
	if err := truth.Put(ctx, c); err != nil {
		return fmt.Errorf("store customer %d: %w", c.ID, err)
	}
	return nil
}

// Get returns the customer from the truth. In phase ReadNew, a customer who
// has not been copied yet is taken from the old store. Any other error is
// returned, wrapped: the other store may be behind.
func (f *Facade) Get(ctx context.Context, id int) (Customer, error) {
	truth, other := f.stores()
	c, err := truth.Get(ctx, id)
	if errors.Is(err, ErrNotFound) && f.Phase == ReadNew {
		c, err = other.Get(ctx, id)
	}
	if err != nil {
		return Customer{}, fmt.Errorf("load customer %d: %w", id, err)
	}
	return c, nil
}

// Backfill copies those customers from the old store to the new one who are
// not there, and returns how many it has copied. It runs while others call
// Put, and never overwrites what the new store has. A customer who is gone
// from the old store is skipped; at any other error it stops.
func (f *Facade) Backfill(ctx context.Context, ids []int) (copied int, err error) {
	for _, id := range ids {
		c, err := f.Old.Get(ctx, id)
		if errors.Is(err, ErrNotFound) {
			continue
		}
		if err != nil {
			return copied, fmt.Errorf("backfill customer %d: %w", id, err)
		}
		err = f.New.Add(ctx, c)
		if errors.Is(err, ErrExists) {
			continue
		}
		if err != nil {
			return copied, fmt.Errorf("backfill customer %d: %w", id, err)
		}
		copied++
	}
	return copied, nil
}

// stores returns the truth, and the other store where both are written.
func (f *Facade) stores() (truth, other Store) {
	switch f.Phase {
	case ReadOld:
		return f.Old, f.New
	case ReadNew:
		return f.New, f.Old
	case NewOnly:
		return f.New, nil
	default:
		return f.Old, nil
	}
}
