package main

import (
	"errors"
	"fmt"
	"os"
)

// An Order is due on a day, counted from the first day of the shop.
type Order struct {
	ID  int
	Due int
}

// A Report says whom Remind has reached, and whom it has not.
type Report struct {
	Sent   []string
	Failed []string
}

// Remind sends a mail to each customer who has an order that was due before
// today. A mail that cannot be sent is noted in the log and in the report, and
// the others are sent all the same. If the store fails, Remind returns its
// error and no report.
func Remind(store *Store, mailer *Mailer, log *os.File, today int) (*Report, error) {
	customers, err := store.Customers()
	if err != nil {
		return nil, fmt.Errorf("list customers: %w", err)
	}
	report := &Report{}
	for _, customer := range customers {
		orders, err := store.Orders(customer)
		if err != nil {
			return nil, fmt.Errorf("orders of %s: %w", customer, err)
		}
		overdue := 0
		for _, order := range orders {
			if order.Due < today {
				overdue++
			}
		}
		if overdue == 0 {
			continue
		}
		if err := mailer.Send(customer, fmt.Sprintf("%d orders are overdue", overdue)); err != nil {
			fmt.Fprintf(log, "remind %s: %v\n", customer, err)
			report.Failed = append(report.Failed, customer)
			continue
		}
		report.Sent = append(report.Sent, customer)
	}
	return report, nil
}

// A Store is the shop's database.
type Store struct{ dsn string }

func (s *Store) Customers() ([]string, error)                  { return nil, s.unreachable() }
func (s *Store) Orders(customer string) ([]Order, error)       { return nil, s.unreachable() }
func (s *Store) Save(customer string, order Order) error       { return s.unreachable() }
func (s *Store) Delete(id int) error                           { return s.unreachable() }
func (s *Store) Rename(customer, name string) error            { return s.unreachable() }
func (s *Store) Transaction(do func(*Store) error) (err error) { return s.unreachable() }
func (s *Store) unreachable() error                            { return errors.New("no database at " + s.dsn) }

// A Mailer sends through a mail server.
type Mailer struct{ server string }

func (m *Mailer) Send(to, text string) error { return errors.New("no mail server at " + m.server) }
func (m *Mailer) Ping() error                { return errors.New("no mail server at " + m.server) }
