package main

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"
)

// ErrDeclined is returned when the bank refuses a payment for good.
var ErrDeclined = errors.New("card declined")

// A LimitError is returned when the bank wants fewer requests.
type LimitError struct {
	Wait time.Duration
}

func (e *LimitError) Error() string { return fmt.Sprintf("over the limit, wait %v", e.Wait) }

// A TransportError says which request to the bank got no answer. It wraps the
// reason.
type TransportError struct {
	Request string
	Err     error
}

func (e *TransportError) Error() string { return fmt.Sprintf("%s: %v", e.Request, e.Err) }

func (e *TransportError) Unwrap() error { return e.Err }

// An Action is what becomes of a payment.
type Action string

const (
	Done   Action = "done"
	Refuse Action = "refuse"
	Stop   Action = "stop"
	Retry  Action = "retry"
	Page   Action = "page"
)

// A Decision is an action, and for Retry the time to wait before it.
type Decision struct {
	Action Action
	After  time.Duration
}

// Next decides what to do after Pay has returned err, however deep the cause
// lies. Of several causes the first in this list decides:
//
//	nil                              done
//	ErrDeclined                      refuse
//	context.Canceled                 stop
//	a *LimitError                    retry, after its Wait
//	any error that says Timeout()    retry, after a second
//	everything else                  page
func Next(err error) Decision {
	switch {
	case err == nil:
		return Decision{Action: Done}
	case strings.HasSuffix(err.Error(), ErrDeclined.Error()):
		return Decision{Action: Refuse}
	case errors.Is(err, context.Canceled):
		return Decision{Action: Stop}
	}
	if limit, ok := errors.AsType[*LimitError](err); ok {
		return Decision{Retry, limit.Wait}
	}
	if timeout, ok := errors.AsType[timeouter](err); ok && timeout.Timeout() {
		return Decision{Retry, time.Second}
	}
	return Decision{Action: Page}
}

// A timeouter is what errors of contexts, connections and files have in common.
type timeouter interface {
	error
	Timeout() bool
}
