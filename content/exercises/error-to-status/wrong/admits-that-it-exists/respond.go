package main

import (
	"context"
	"encoding/json"
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
	status, code, message := public(err)
	if status >= 500 {
		log.Error("request failed", "request_id", requestID, "status", status, "err", err)
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	// If this fails, the client has left.
	_ = json.NewEncoder(w).Encode(map[string]string{
		"code":       code,
		"message":    message,
		"request_id": requestID,
	})
}

// statusClientLeft is what nginx writes into its log when the client has left.
const statusClientLeft = 499

// public says what a client may know of err.
func public(err error) (status int, code, message string) {
	if invalid, ok := errors.AsType[*InvalidError](err); ok {
		return http.StatusBadRequest, "invalid", invalid.Field + " " + invalid.Reason
	}
	switch {
	case errors.Is(err, ErrForbidden):
		return http.StatusForbidden, "forbidden", "forbidden"
	case errors.Is(err, ErrNotFound):
		return http.StatusNotFound, "not_found", "not found"
	case errors.Is(err, ErrConflict):
		return http.StatusConflict, "conflict", "changed by somebody else"
	case errors.Is(err, context.Canceled):
		return statusClientLeft, "canceled", "canceled"
	case errors.Is(err, context.DeadlineExceeded):
		return http.StatusGatewayTimeout, "timeout", "took too long"
	}
	return http.StatusInternalServerError, "internal", "internal error"
}
