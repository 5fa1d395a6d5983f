package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"
)

const name = "orders.csv"

var (
	errCreate = errors.New("no such folder")
	errSource = errors.New("source: connection reset")
	errWrite  = errors.New("write: input/output error")
	errClose  = errors.New("close: no space left")
	errRemove = errors.New("remove: permission denied")
)

func TestAGoodFileIsClosedAndKept(t *testing.T) {
	store := &store{}
	if err := Save(store, name, twoLines); err != nil {
		t.Errorf("nothing failed, and Save returns %q", err)
	}
	if got := store.written.String(); got != "17\n18\n" {
		t.Errorf("the file has %q, want %q. What was written lies in the buffer until Flush, and Flush has to come before Close.", got, "17\n18\n")
	}
	store.did(t, "create", "write", "close")
}

func TestAFileThatCannotBeCreatedIsNotTouched(t *testing.T) {
	store := &store{create: errCreate}
	err := Save(store, name, func(io.Writer) error {
		t.Error("write was called, and there is no file")
		return nil
	})
	wraps(t, err, errCreate)
	store.did(t, "create")
}

func TestAFailingSource(t *testing.T) {
	store := &store{}
	wraps(t, Save(store, name, broken), errSource)
	store.did(t, "create", "close", "remove")
}

func TestAFullDiskIsNoticedWhenTheBufferIsFlushed(t *testing.T) {
	store := &store{write: errWrite}
	wraps(t, Save(store, name, twoLines), errWrite)
	store.did(t, "create", "write", "close", "remove")
}

func TestAFailingCloseIsAFailure(t *testing.T) {
	store := &store{close: errClose}
	wraps(t, Save(store, name, twoLines), errClose)
	store.did(t, "create", "write", "close", "remove")
}

func TestNoFailureHidesAnother(t *testing.T) {
	store1 := &store{close: errClose, remove: errRemove}
	wraps(t, Save(store1, name, broken), errSource, errClose, errRemove)
	store1.did(t, "create", "close", "remove")

	store2 := &store{write: errWrite, remove: errRemove}
	wraps(t, Save(store2, name, twoLines), errWrite, errRemove)
}

func TestAPanicLeavesNoOpenFile(t *testing.T) {
	store := &store{}
	func() {
		defer func() {
			if recover() == nil {
				t.Error("write has panicked, and Save has swallowed it. A panic is a bug; let it go on.")
			}
		}()
		_ = Save(store, name, func(io.Writer) error { panic("index out of range") })
	}()
	if n := store.count("close"); n != 1 {
		t.Errorf("write has panicked, and the file was closed %d times, want once. Only a deferred call runs on every way out.", n)
	}
}

func twoLines(w io.Writer) error {
	_, err := fmt.Fprint(w, "17\n18\n")
	return err
}

func broken(w io.Writer) error {
	if _, err := fmt.Fprint(w, "17\n"); err != nil {
		return err
	}
	return errSource
}

// wraps holds that err has the causes, in this order, and the file's name once
// and first.
func wraps(t *testing.T, err error, causes ...error) {
	t.Helper()
	if err == nil {
		t.Fatalf("Save returns nil, and this happened: %q. Whoever asked for the file believes that it is complete. "+
			"A deferred function changes what is returned only through a named result.", causes)
	}
	last := -1
	for _, cause := range causes {
		if !errors.Is(err, cause) {
			t.Errorf("the error is %q and does not wrap %q. Of several failures, each is told: errors.Join.", err, cause)
			continue
		}
		at := strings.Index(err.Error(), cause.Error())
		if at < last {
			t.Errorf("the error is %q, want its parts in the order %q, as they happened", err, causes)
		}
		last = at
	}
	if !strings.HasPrefix(err.Error(), name+": ") || strings.Count(err.Error(), name) != 1 {
		t.Errorf("the error is %q, want %s once, at its beginning", err, name)
	}
}

// A store has one file, fails as it is told to, and notes what was done.
type store struct {
	create, write, close, remove error

	steps   []string
	written bytes.Buffer
}

func (s *store) Create(string) (io.WriteCloser, error) {
	s.steps = append(s.steps, "create")
	if s.create != nil {
		return nil, s.create
	}
	return file{s}, nil
}

func (s *store) Remove(string) error {
	s.steps = append(s.steps, "remove")
	return s.remove
}

func (s *store) count(step string) int {
	n := 0
	for _, did := range s.steps {
		if did == step {
			n++
		}
	}
	return n
}

func (s *store) did(t *testing.T, want ...string) {
	t.Helper()
	if !slices.Equal(s.steps, want) {
		t.Errorf("the file went through %q, want %q. Closed once and last of the writing; removed only if something failed, and after the close.",
			s.steps, want)
	}
}

type file struct{ store *store }

func (f file) Write(p []byte) (int, error) {
	f.store.steps = append(f.store.steps, "write")
	if f.store.write != nil {
		return 0, f.store.write
	}
	if f.store.count("close") > 0 {
		return 0, errors.New("write: file is closed")
	}
	return f.store.written.Write(p)
}

func (f file) Close() error {
	f.store.steps = append(f.store.steps, "close")
	return f.store.close
}
