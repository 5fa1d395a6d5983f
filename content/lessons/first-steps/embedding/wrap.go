package main

import (
	"errors"
	"fmt"
)

// A Store keeps orders. A database has it, and so has a map.
type Store interface {
	Find(id int) (string, error)
	Save(id int, order string) error
	Close() error
}

// ReadOnly is any store, with one method replaced.
type ReadOnly struct{ Store }

func (ReadOnly) Save(id int, order string) error {
	return fmt.Errorf("save order %d: the store is read-only during the migration", id)
}

// Memory is a store in a map.
type Memory map[int]string

func (m Memory) Find(id int) (string, error) {
	if order, ok := m[id]; ok {
		return order, nil
	}
	return "", errors.New("no such order")
}

func (m Memory) Save(id int, order string) error { m[id] = order; return nil }

func (m Memory) Close() error { return nil }

func main() {
	var store Store = ReadOnly{Memory{17: "two books"}}
	fmt.Println(store.Find(17))
	fmt.Println(store.Save(18, "a pen"))
	fmt.Println(store.Close())
}
