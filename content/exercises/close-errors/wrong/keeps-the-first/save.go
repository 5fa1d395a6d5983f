package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
)

// A Store keeps files by name.
type Store interface {
	Create(name string) (io.WriteCloser, error)
	Remove(name string) error
}

// Save creates a file and lets write fill it, through a buffer. The file is
// closed once, whatever happens, a panic in write included. If anything fails,
// the file is removed after it is closed, and the error wraps every failure,
// in the order in which they happened. Its text begins with the file's name.
func Save(store Store, name string, write func(io.Writer) error) (err error) {
	file, err := store.Create(name)
	if err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	defer func() {
		closeErr := file.Close()
		if err == nil {
			err = closeErr
		}
		if err != nil {
			err = fmt.Errorf("%s: %w", name, errors.Join(err, store.Remove(name)))
		}
	}()
	w := bufio.NewWriter(file)
	if err := write(w); err != nil {
		return err
	}
	return w.Flush()
}
