package main

import (
	"context"
	"fmt"
	"time"
)

// Tokens keeps one token for each service and renews it in time.
type Tokens struct {
	client *AuthClient
	kept   map[string]Token
}

// NewTokens takes where tokens come from, and a clock: time.Now in production.
func NewTokens(client *AuthClient) *Tokens {
	return &Tokens{client: client, kept: map[string]Token{}}
}

// Get returns the value of a token for the service.
//
// A kept token is used as long as it is good for a minute or more; otherwise
// Get asks for a new one. If that fails, a kept token that has not expired
// is used all the same, and else the error is returned, wrapped.
func (t *Tokens) Get(ctx context.Context, service string) (string, error) {
	kept := t.kept[service]
	if time.Now().Before(kept.Expires) {
		return kept.Value, nil
	}
	fresh, err := t.client.Issue(ctx, service)
	if err != nil {
		return "", fmt.Errorf("token for %s: %w", service, err)
	}
	t.kept[service] = fresh
	return fresh.Value, nil
}
