package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"maps"
	"net/http/httptest"
	"strings"
	"testing"
)

func TestEachErrorHasItsStatusAndItsText(t *testing.T) {
	for _, c := range []struct {
		err           error
		status        int
		code, message string
	}{
		{&InvalidError{"quantity", "must be 1 or more"}, 400, "invalid", "quantity must be 1 or more"},
		{ErrNotFound, 404, "not_found", "not found"},
		{ErrConflict, 409, "conflict", "changed by somebody else"},
		{context.Canceled, 499, "canceled", "canceled"},
		{context.DeadlineExceeded, 504, "timeout", "took too long"},
		{errors.New("disk is full"), 500, "internal", "internal error"},
	} {
		for _, err := range []error{c.err, fmt.Errorf("db-3.internal: select orders: %w", c.err)} {
			got := respond(t, err)
			got.has(t, err, c.status, c.code, c.message)
		}
	}
}

func TestWhatIsForbiddenLooksLikeWhatIsNotThere(t *testing.T) {
	err := fmt.Errorf("order 17 of acme: %w", ErrForbidden)
	got := respond(t, err)
	if got.status == 403 {
		t.Errorf("Respond(%q) answers 403, want 404. With 403 a stranger who counts through the numbers learns which orders exist.", err)
	}
	got.has(t, err, 404, "not_found", "not found")
}

func TestAReasonMayHaveQuotes(t *testing.T) {
	err := &InvalidError{"item", "must not be \"free\"\nor empty"}
	respond(t, err).has(t, err, 400, "invalid", "item must not be \"free\"\nor empty")
}

func TestTheAnswerSaysThatItIsJSON(t *testing.T) {
	for _, err := range []error{ErrNotFound, errors.New("disk is full")} {
		if got := respond(t, err); !strings.HasPrefix(got.contentType, "application/json") {
			t.Errorf("Respond(%q) has the Content-Type %q, want application/json. What is set after WriteHeader is not sent.", err, got.contentType)
		}
	}
}

func TestOurFailuresAreLoggedOnceWithTheWholeError(t *testing.T) {
	for _, c := range []struct {
		err    error
		status string
	}{
		{errors.New("db-3.internal: disk is full"), "status=500"},
		{fmt.Errorf("db-3.internal: %w", context.DeadlineExceeded), "status=504"},
	} {
		log := respond(t, c.err).log
		if strings.Count(log, "\n") != 1 {
			t.Errorf("Respond(%q) has logged %q, want one line", c.err, log)
			continue
		}
		for _, part := range []string{"level=ERROR", `msg="request failed"`, "request_id=r-17", c.status, "err=", c.err.Error()} {
			if !strings.Contains(log, part) {
				t.Errorf("Respond(%q) has logged %q, and %s is not in it. The client reads nothing of the error, so the log must have all of it.", c.err, log, part)
			}
		}
	}
}

func TestTheClientsMistakesAreNotLogged(t *testing.T) {
	for _, err := range []error{&InvalidError{"quantity", "is missing"}, ErrNotFound, ErrForbidden, ErrConflict, context.Canceled} {
		if got := respond(t, err); got.log != "" {
			t.Errorf("Respond(%q) has logged %q, want nothing. Whoever has a script that guesses numbers could fill your log and ring your alarm.", err, got.log)
		}
	}
}

type answer struct {
	status      int
	contentType string
	body        string
	log         string
}

func respond(t *testing.T, err error) answer {
	t.Helper()
	var log bytes.Buffer
	w := httptest.NewRecorder()
	Respond(w, slog.New(slog.NewTextHandler(&log, nil)), "r-17", err)
	sent := w.Result()
	return answer{sent.StatusCode, sent.Header.Get("Content-Type"), w.Body.String(), log.String()}
}

func (a answer) has(t *testing.T, err error, status int, code, message string) {
	t.Helper()
	if a.status != status {
		t.Errorf("Respond(%q) answers %d, want %d. The cause may lie deep in the chain.", err, a.status, status)
	}
	var body map[string]string
	if problem := json.Unmarshal([]byte(a.body), &body); problem != nil {
		t.Errorf("Respond(%q) has the body %q, which is no JSON object of texts: %v. Let encoding/json write it, it knows about quotes.", err, a.body, problem)
		return
	}
	want := map[string]string{"code": code, "message": message, "request_id": "r-17"}
	if !maps.Equal(body, want) {
		t.Errorf("Respond(%q) has the body %q, want %q. The text of an error is for the log: it names hosts, tables and other people's data.", err, body, want)
	}
}
