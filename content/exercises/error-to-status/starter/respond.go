package main

import (
	"errors"
	"log/slog"
	"net/http"
)

var (
	ErrNotFound  = errors.New("not found")
	ErrForbidden = errors.New("forbidden")
	ErrConflict  = errors.New("version conflict")
)

// An InvalidError is written for clients: "quantity", "must be 1 or more".
type InvalidError struct {
	Field  string
	Reason string
}

func (e *InvalidError) Error() string { return "invalid " + e.Field + ": " + e.Reason }

// Respond answers a request that ended in err, which is not nil. The body is
// JSON with code, message and request_id, and nothing else of err:
//
//	an *InvalidError             400  invalid    field and reason: "quantity must be 1 or more"
//	ErrNotFound, ErrForbidden    404  not_found  "not found"
//	ErrConflict                  409  conflict   "changed by somebody else"
//	context.Canceled             499  canceled   "canceled"
//	context.DeadlineExceeded     504  timeout    "took too long"
//	everything else              500  internal   "internal error"
//
// A status of 500 or above is logged once, as an error "request failed" with
// request_id, status and the whole err. The others are the client's, and are
// not logged.
func Respond(w http.ResponseWriter, log *slog.Logger, requestID string, err error) {
	log.Error(err.Error())
	switch err {
	case ErrNotFound:
		http.Error(w, err.Error(), http.StatusNotFound)
	case ErrForbidden:
		http.Error(w, err.Error(), http.StatusForbidden)
	default:
		http.Error(w, err.Error(), http.StatusInternalServerError)
	}
}
