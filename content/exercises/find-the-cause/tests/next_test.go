package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"testing"
	"time"
)

func TestNoErrorIsDone(t *testing.T) {
	decides(t, nil, Decision{Action: Done}, "Nothing failed.")
}

func TestADeclinedCardIsRefused(t *testing.T) {
	const why = "ErrDeclined is in the chain: ask errors.Is."
	decides(t, ErrDeclined, Decision{Action: Refuse}, why)
	decides(t, fmt.Errorf("invoice 17: %w", fmt.Errorf("charge: %w", ErrDeclined)), Decision{Action: Refuse}, why)
	decides(t, fmt.Errorf("%w (code 51)", ErrDeclined), Decision{Action: Refuse}, why)
}

func TestATextIsNoCause(t *testing.T) {
	const why = "Only the text has these words, and texts come from anywhere. Ask for the value or the type."
	for _, text := range []string{"card declined", "context canceled", "over the limit, wait 30s", "context deadline exceeded"} {
		err := fmt.Errorf("ledger: note %w", errors.New(text))
		decides(t, err, Decision{Action: Page}, why)
	}
}

func TestAShutdownStops(t *testing.T) {
	decides(t, fmt.Errorf("invoice 17: %w", context.Canceled), Decision{Action: Stop}, "context.Canceled is in the chain.")
}

func TestALimitSaysHowLong(t *testing.T) {
	const why = "A *LimitError is in the chain and has the time to wait: errors.AsType finds it at any depth."
	for _, wait := range []time.Duration{0, 30 * time.Second, 2 * time.Minute} {
		limit := &LimitError{Wait: wait}
		decides(t, limit, Decision{Retry, wait}, why)
		decides(t, fmt.Errorf("invoice 17: %w", limit), Decision{Retry, wait}, why)
	}
}

func TestATimeoutOfAnyKindIsRetried(t *testing.T) {
	const why = "Something in the chain has a method Timeout that returns true. Contexts, connections and files have " +
		"different errors; ask for what they can do."
	for _, cause := range []error{context.DeadlineExceeded, os.ErrDeadlineExceeded, timeout(true)} {
		decides(t, fmt.Errorf("invoice 17: %w", cause), Decision{Retry, time.Second}, why)
	}
}

func TestATimeoutMethodMaySayNo(t *testing.T) {
	decides(t, fmt.Errorf("invoice 17: %w", timeout(false)), Decision{Action: Page},
		"The error has a method Timeout, and it returns false. Having the method is not the answer.")
}

func TestATransportErrorDoesNotHideItsReason(t *testing.T) {
	const why = "The reason lies in a *TransportError. errors.Is and AsType get past it when it has a method Unwrap."
	for _, c := range []struct {
		reason error
		want   Decision
	}{
		{ErrDeclined, Decision{Action: Refuse}},
		{context.Canceled, Decision{Action: Stop}},
		{&LimitError{Wait: time.Minute}, Decision{Retry, time.Minute}},
		{context.DeadlineExceeded, Decision{Retry, time.Second}},
		{errors.New("unknown host"), Decision{Action: Page}},
	} {
		decides(t, fmt.Errorf("invoice 17: %w", &TransportError{"POST /charges", c.reason}), c.want, why)
	}
}

func TestTheFirstOfTheListDecides(t *testing.T) {
	const why = "Both are in the chain. A declined card is not charged again because the receipt was slow."
	decides(t, fmt.Errorf("receipt: %w, after %w", context.DeadlineExceeded, ErrDeclined), Decision{Action: Refuse}, why)
	decides(t, fmt.Errorf("%w, after %w", &LimitError{Wait: time.Minute}, ErrDeclined), Decision{Action: Refuse}, why)
	decides(t, fmt.Errorf("%w, after %w", context.Canceled, ErrDeclined), Decision{Action: Refuse}, why)
	const down = "Both are in the chain, and the service is shutting down: nobody would be there for the retry."
	decides(t, fmt.Errorf("%w, after %w", &LimitError{Wait: time.Minute}, context.Canceled), Decision{Action: Stop}, down)
	const longer = "Both are in the chain, and the bank has said how long to wait."
	decides(t, fmt.Errorf("%w, after %w", context.DeadlineExceeded, &LimitError{Wait: time.Minute}), Decision{Retry, time.Minute}, longer)
}

// timeout is an error of a library that nobody knows.
type timeout bool

func (timeout) Error() string   { return "no answer" }
func (t timeout) Timeout() bool { return bool(t) }

func decides(t *testing.T, err error, want Decision, why string) {
	t.Helper()
	if got := Next(err); got != want {
		text := "nil"
		if err != nil {
			text = fmt.Sprintf("%q", err)
		}
		t.Errorf("Next(%s) is %v, want %v. %s", text, got, want, why)
	}
}
