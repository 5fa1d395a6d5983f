package main

import (
	"context"
	"errors"
	"fmt"
	"testing"
	"time"
)

// fakeIssuer hands out tokens that are good for an hour: billing-1, billing-2 and so on.
type fakeIssuer struct {
	clock  *fakeClock
	issued map[string]int
	asked  int
	err    error
	ctx    context.Context
}

func (f *fakeIssuer) Issue(ctx context.Context, service string) (Token, error) {
	f.asked++
	f.ctx = ctx
	if f.err != nil {
		return Token{}, f.err
	}
	f.issued[service]++
	return Token{Value: fmt.Sprintf("%s-%d", service, f.issued[service]), Expires: f.clock.now.Add(time.Hour)}, nil
}

// fakeClock shows a time that only the test changes.
type fakeClock struct{ now time.Time }

func (c *fakeClock) Now() time.Time          { return c.now }
func (c *fakeClock) Advance(d time.Duration) { c.now = c.now.Add(d) }

// The real client and the real clock have to fit as well.
var _ = NewTokens(&AuthClient{}, time.Now)

func newTokens() (*Tokens, *fakeIssuer, *fakeClock) {
	clock := &fakeClock{now: time.Date(2031, time.March, 1, 9, 0, 0, 0, time.UTC)}
	issuer := &fakeIssuer{clock: clock, issued: map[string]int{}}
	return NewTokens(issuer, clock.Now), issuer, clock
}

func get(t *testing.T, tokens *Tokens, service, want, when string) {
	t.Helper()
	got, err := tokens.Get(t.Context(), service)
	if err != nil || got != want {
		t.Errorf("%s: Get(%q) = %q, %v; want %q", when, service, got, err, want)
	}
}

func TestATokenIsUsedAgain(t *testing.T) {
	tokens, issuer, clock := newTokens()
	get(t, tokens, "billing", "billing-1", "at first")
	clock.Advance(59 * time.Minute)
	get(t, tokens, "billing", "billing-1", "with exactly a minute left: a minute or more is enough")
	if issuer.asked != 1 {
		t.Errorf("the issuer was asked %d times, want once: a good token is kept", issuer.asked)
	}
}

func TestATokenIsRenewedInTime(t *testing.T) {
	tokens, _, clock := newTokens()
	get(t, tokens, "billing", "billing-1", "at first")
	clock.Advance(59*time.Minute + time.Nanosecond)
	get(t, tokens, "billing", "billing-2", "with less than a minute left on the clock that NewTokens was given")
	clock.Advance(59 * time.Minute)
	get(t, tokens, "billing", "billing-2", "59 minutes after the renewal: the new token is kept, too")
}

func TestEachServiceHasItsToken(t *testing.T) {
	tokens, _, _ := newTokens()
	get(t, tokens, "billing", "billing-1", "the first service")
	get(t, tokens, "exports", "exports-1", "another service needs a token of its own")
	get(t, tokens, "billing", "billing-1", "and the first one keeps its token")
}

func TestAFailedRenewalUsesWhatIsStillGood(t *testing.T) {
	tokens, issuer, clock := newTokens()
	get(t, tokens, "billing", "billing-1", "at first")
	issuer.err = errors.New("login service is down")
	clock.Advance(time.Hour - time.Nanosecond)
	get(t, tokens, "billing", "billing-1", "the renewal fails, and the kept token has not expired")
	issuer.err = nil
	get(t, tokens, "billing", "billing-2", "the service is back, so the next call renews")
}

func TestAnExpiredTokenIsNeverUsed(t *testing.T) {
	tokens, issuer, clock := newTokens()
	get(t, tokens, "billing", "billing-1", "at first")
	issuer.err = errors.New("login service is down")
	clock.Advance(time.Hour)
	got, err := tokens.Get(t.Context(), "billing")
	if got != "" || !errors.Is(err, issuer.err) {
		t.Errorf("the renewal fails and the kept token has just expired: Get = %q, %v; want no token, and an error that wraps the issuer's", got, err)
	}
	if err != nil && err.Error() == issuer.err.Error() {
		t.Error("the issuer's error came back as it was: say which service the token was for, and wrap with %w")
	}
}

func TestTheContextIsPassedOn(t *testing.T) {
	tokens, issuer, _ := newTokens()
	if _, err := tokens.Get(t.Context(), "billing"); err != nil {
		t.Fatalf("Get: %v, want no error", err)
	}
	if issuer.ctx != t.Context() {
		t.Error("Issue did not get the context that Get got: a caller that gives up could not stop it")
	}
}
