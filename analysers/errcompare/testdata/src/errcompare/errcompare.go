package errcompare

import (
	"bufio"
	"context"
	"database/sql"
	"errors"
	"io"
	"io/fs"
	"net/http"
	"path/filepath"
)

var ErrNotFound = errors.New("not found")
var errStopped error = errors.New("stopped")

type store interface {
	Load(id string) error
}

func load(s store, id string) int {
	err := s.Load(id)
	if err == ErrNotFound { // want "`err` is no longer equal to `ErrNotFound` once somebody has wrapped it. Ask `errors.Is\\(err, ErrNotFound\\)`"
		return 404
	}
	if errStopped != err { // want "Ask `!errors.Is\\(err, errStopped\\)`"
		return 500
	}
	return 200
}

func fromParameter(err error) bool {
	return err == sql.ErrNoRows // want "Ask `errors.Is\\(err, sql.ErrNoRows\\)`"
}

func bySwitch(err error) int {
	switch err {
	case nil:
		return 200
	case ErrNotFound: // want "This case is not taken once somebody has wrapped `ErrNotFound`"
		return 404
	}
	switch {
	case err == errStopped: // want "errors.Is"
		return 503
	}
	return 500
}

type result struct{ err error }

func field(r result) bool {
	return r.err == ErrNotFound // want "`r.err` is no longer equal"
}

// What a reviewer would leave alone.

func nilChecks(err error) bool { return err == nil || nil != err }

func is(err error) bool { return errors.Is(err, ErrNotFound) }

func readAll(r *bufio.Reader, next func() (string, error)) int {
	n := 0
	for {
		if _, err := r.ReadString('\n'); err == io.EOF {
			break
		}
		if _, err := next(); err == io.EOF { // asked for by the documentation of io.EOF
			break
		}
		n++
	}
	return n
}

func walk(visit func(string) error) error {
	if err := visit("."); err == fs.SkipDir || err == filepath.SkipAll {
		return nil
	}
	return nil
}

func ended(ctx context.Context) bool { return ctx.Err() == context.Canceled }

func serve(server *http.Server) error {
	if err := server.ListenAndServe(); err != http.ErrServerClosed {
		return err
	}
	return nil
}

type statusError struct{ status int }

func (e *statusError) Error() string { return "status" }

func (e *statusError) Is(target error) bool { return target == ErrNotFound && e.status == 404 }

func same(a, b error) bool { return a == b }
