package main

import (
	"errors"
	"fmt"
)

type Table struct{ rows []string }

func (t *Table) Insert(row string) { t.rows = append(t.rows, row) }
func (t *Table) Begin() *Tx        { return &Tx{table: t} }

// Tx keeps rows aside until it is committed.
type Tx struct {
	table *Table
	rows  []string
}

func (tx *Tx) Insert(row string) { tx.rows = append(tx.rows, row) }
func (tx *Tx) Commit()           { tx.table.rows = append(tx.table.rows, tx.rows...) }

func pay(db *Table, order string, cents, open int) error {
	tx := db.Begin()
	tx.Insert(fmt.Sprintf("payment of %d for %s", cents, order))
	db.Insert("receipt for " + order)
	if cents > open {
		return errors.New("more than the order's total")
	}
	tx.Commit()
	return nil
}

func main() {
	db := &Table{}
	fmt.Println(pay(db, "A-17", 1201, 1200))
	fmt.Println(db.rows)
}
