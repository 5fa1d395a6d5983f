// Package orders keeps orders and their payments in PostgreSQL.
package orders

import (
	"context"
	"errors"
	"fmt"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
)

var (
	ErrDuplicate = errors.New("there is an order with this reference")
	ErrNotFound  = errors.New("no such order")
	ErrOverpaid  = errors.New("more than the order's total")
)

type Order struct {
	Reference string
	Cents     int
	PaidCents int
}

// DB is what a *pgxpool.Pool and a pgx.Tx have in common, so that a test can
// pass in a transaction.
type DB interface {
	Begin(ctx context.Context) (pgx.Tx, error)
	Exec(ctx context.Context, sql string, args ...any) (pgconn.CommandTag, error)
	QueryRow(ctx context.Context, sql string, args ...any) pgx.Row
}

type Store struct{ db DB }

func NewStore(db DB) *Store { return &Store{db} }

// Create stores a new order, or returns ErrDuplicate.
func (s *Store) Create(ctx context.Context, o Order) error {
	_, err := s.db.Exec(ctx, `INSERT INTO orders (reference, cents) VALUES ($1, $2)`, o.Reference, o.Cents)
	if violates(err, "orders_reference_key") {
		return fmt.Errorf("create order %s: %w", o.Reference, ErrDuplicate)
	}
	if err != nil {
		return fmt.Errorf("create order %s: %w", o.Reference, err)
	}
	return nil
}

// Get returns an order, or ErrNotFound.
func (s *Store) Get(ctx context.Context, reference string) (Order, error) {
	o := Order{Reference: reference}
	err := s.db.QueryRow(ctx, `SELECT cents, paid_cents FROM orders WHERE reference = $1`, reference).
		Scan(&o.Cents, &o.PaidCents)
	if errors.Is(err, pgx.ErrNoRows) {
		err = ErrNotFound
	}
	if err != nil {
		return Order{}, fmt.Errorf("get order %s: %w", reference, err)
	}
	return o, nil
}

// Pay books a payment and adds it to the order, both or neither.
func (s *Store) Pay(ctx context.Context, reference string, cents int) error {
	err := pgx.BeginFunc(ctx, s.db, func(tx pgx.Tx) error {
		var id int64
		err := tx.QueryRow(ctx, `
			INSERT INTO payments (order_id, cents)
			SELECT id, $2 FROM orders WHERE reference = $1
			RETURNING order_id`, reference, cents).Scan(&id)
		if errors.Is(err, pgx.ErrNoRows) {
			return ErrNotFound
		}
		if err != nil {
			return err
		}
		_, err = tx.Exec(ctx, `UPDATE orders SET paid_cents = paid_cents + $2 WHERE id = $1`, id, cents)
		if violates(err, "orders_check") {
			return ErrOverpaid
		}
		return err
	})
	if err != nil {
		return fmt.Errorf("pay order %s: %w", reference, err)
	}
	return nil
}

// Payments counts the payments of an order.
func (s *Store) Payments(ctx context.Context, reference string) (n int, err error) {
	err = s.db.QueryRow(ctx, `
		SELECT count(*) FROM payments JOIN orders ON orders.id = order_id
		WHERE reference = $1`, reference).Scan(&n)
	if err != nil {
		return 0, fmt.Errorf("count payments of order %s: %w", reference, err)
	}
	return n, nil
}

// violates tells whether err comes from the named constraint.
func violates(err error, constraint string) bool {
	var pg *pgconn.PgError
	return errors.As(err, &pg) && pg.ConstraintName == constraint
}
