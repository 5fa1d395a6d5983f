package main

import (
	"context"
	"fmt"
	"time"
)

// Issuer is what Tokens needs of the login service. AuthClient has it.
type Issuer interface {
	Issue(ctx context.Context, service string) (Token, error)
}

// Tokens keeps one token for each service and renews it in time.
type Tokens struct {
	issuer Issuer
	now    func() time.Time
	kept   map[string]Token
}

// NewTokens takes where tokens come from, and a clock: time.Now in production.
func NewTokens(issuer Issuer, now func() time.Time) *Tokens {
	return &Tokens{issuer: issuer, now: now, kept: map[string]Token{}}
}

// Get returns the value of a token for the service.
//
// A kept token is used as long as it is good for a minute or more; otherwise
// Get asks for a new one. If that fails, a kept token that has not expired
// is used all the same, and else the error is returned, wrapped.
func (t *Tokens) Get(ctx context.Context, service string) (string, error) {
	now := t.now()
	kept := t.kept[service]
	if time.Until(kept.Expires) >= time.Minute {
		return kept.Value, nil
	}
	fresh, err := t.issuer.Issue(ctx, service)
	if err != nil {
		if now.Before(kept.Expires) {
			return kept.Value, nil
		}
		return "", fmt.Errorf("token for %s: %w", service, err)
	}
	t.kept[service] = fresh
	return fresh.Value, nil
}
