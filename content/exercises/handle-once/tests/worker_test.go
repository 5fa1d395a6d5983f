package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"slices"
	"strings"
	"testing"
)

var (
	errDeclined = errors.New("card declined")
	errMailbox  = errors.New("mailbox is full")
)

func TestSuccessLeavesNoLine(t *testing.T) {
	b := &bank{}
	b.run(t, nil, 17, 18)
	b.logged(t)
	b.did(t, "charge 17", "receipt 17", "charge 18", "receipt 18")
}

func TestAFailedChargeIsLoggedOnceAndTheNextIsTried(t *testing.T) {
	b := &bank{charge: map[int]error{17: errDeclined, 19: fmt.Errorf("gateway: %w", context.DeadlineExceeded)}}
	b.run(t, []int{17, 19}, 17, 18, 19)
	b.logged(t,
		line{"ERROR", "payment failed", "invoice=17", "card declined"},
		line{"ERROR", "payment failed", "invoice=19", "gateway: context deadline exceeded"})
	b.did(t, "charge 17", "charge 18", "receipt 18", "charge 19")
}

func TestAnUnsentReceiptIsAWarning(t *testing.T) {
	b := &bank{receipt: map[int]error{17: errMailbox}}
	b.run(t, nil, 17, 18)
	b.logged(t, line{"WARN", "receipt not sent", "invoice=17", "mailbox is full"})
	b.did(t, "charge 17", "receipt 17", "charge 18", "receipt 18")
}

func TestAStopIsNoFailure(t *testing.T) {
	b := &bank{charge: map[int]error{17: errDeclined, 19: fmt.Errorf("gateway: %w", context.Canceled)}}
	b.run(t, []int{17, 19, 20, 21}, 17, 18, 19, 20, 21)
	b.logged(t,
		line{"ERROR", "payment failed", "invoice=17", "card declined"},
		line{"INFO", "stopped", "left=3", ""})
	b.did(t, "charge 17", "charge 18", "receipt 18", "charge 19")
}

// A bank fails as it is told to, and notes what was asked of it.
type bank struct {
	charge, receipt map[int]error

	calls []string
	log   bytes.Buffer
}

func (b *bank) run(t *testing.T, unpaid []int, invoices ...int) {
	t.Helper()
	worker := &Worker{
		Charge: func(_ context.Context, invoice int) error {
			b.calls = append(b.calls, fmt.Sprint("charge ", invoice))
			return b.charge[invoice]
		},
		SendReceipt: func(_ context.Context, invoice int) error {
			b.calls = append(b.calls, fmt.Sprint("receipt ", invoice))
			return b.receipt[invoice]
		},
		Log: slog.New(slog.NewTextHandler(&b.log, &slog.HandlerOptions{Level: slog.LevelDebug})),
	}
	if got := worker.Run(t.Context(), invoices); !slices.Equal(got, unpaid) {
		t.Errorf("Run returns %v as not charged, want %v. An invoice is on the list exactly if Charge has not succeeded for it: "+
			"who is missing is never asked again, who is there too many is charged twice.", got, unpaid)
	}
}

// A line of the log: level, message, and what must be in it.
type line struct{ level, message, attribute, cause string }

func (b *bank) logged(t *testing.T, want ...line) {
	t.Helper()
	lines := slices.Collect(strings.Lines(b.log.String()))
	if len(lines) != len(want) {
		t.Errorf("the log has %d lines, want %d: one for each failure, where it is dealt with. It is\n%s", len(lines), len(want), &b.log)
		return
	}
	for i, w := range want {
		if got := lines[i]; !strings.Contains(got, "level="+w.level+" ") {
			t.Errorf("the line is %q, want the level %s. ERROR is for what somebody has to act on.", got, w.level)
		}
		message := fmt.Sprintf("msg=%q ", w.message)
		if !strings.Contains(w.message, " ") {
			message = "msg=" + w.message + " "
		}
		if got := lines[i]; !strings.Contains(got, message) || !strings.Contains(got, " "+w.attribute) {
			t.Errorf("the line is %q, want the message %q and %s as an attribute. With values in the message, no search and no alarm finds all of them.",
				got, w.message, w.attribute)
		}
		if _, attributes, _ := strings.Cut(lines[i], message); w.cause != "" && (!strings.Contains(attributes, "err=") || !strings.Contains(attributes, w.cause)) {
			t.Errorf("the line is %q, want the error in the attribute err, with %q in it", lines[i], w.cause)
		}
	}
}

func (b *bank) did(t *testing.T, want ...string) {
	t.Helper()
	if !slices.Equal(b.calls, want) {
		t.Errorf("these were called: %q, want %q", b.calls, want)
	}
}
