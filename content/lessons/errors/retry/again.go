package main

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
)

// A StatusError is what another service answered.
type StatusError struct{ Status int }

func (e *StatusError) Error() string { return fmt.Sprint("status ", e.Status) }

// again says whether the same call may have another outcome. It is a list of
// what may; the rest may not.
func again(err error) bool {
	if problem, ok := errors.AsType[*StatusError](err); ok {
		switch problem.Status {
		case http.StatusTooManyRequests, http.StatusBadGateway,
			http.StatusServiceUnavailable, http.StatusGatewayTimeout:
			return true
		}
		return false
	}
	if problem, ok := errors.AsType[net.Error](err); ok && problem.Timeout() {
		return true
	}
	_, network := errors.AsType[*net.OpError](err)
	return network
}

func main() {
	for _, err := range []error{
		&net.OpError{Op: "dial", Net: "tcp", Err: errors.New("connection refused")},
		context.DeadlineExceeded,
		&StatusError{503},
		&StatusError{402},
		&StatusError{500},
		context.Canceled,
		errors.New("unexpected end of JSON input"),
	} {
		fmt.Println(again(fmt.Errorf("order 17: %w", err)), "\t", err)
	}
}
