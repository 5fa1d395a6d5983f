package main

import (
	"context"
	"fmt"
	"log/slog"
)

// A Worker charges invoices. Charge and SendReceipt report their failures and
// log nothing.
type Worker struct {
	Charge      func(ctx context.Context, invoice int) error
	SendReceipt func(ctx context.Context, invoice int) error
	Log         *slog.Logger
}

// Run charges the invoices in order, and returns those that are not charged.
// Each failure is in the log once:
//
//	ERROR "payment failed"    invoice, err     Charge failed; the next one is tried
//	WARN  "receipt not sent"  invoice, err     the invoice is charged all the same
//	INFO  "stopped"           left             context.Canceled: nothing more is tried
//
// left is the number of invoices that were not charged because of the stop,
// beginning with the one that was canceled. Nothing else is logged.
func (w *Worker) Run(ctx context.Context, invoices []int) (unpaid []int) {
	for _, invoice := range invoices {
		err := w.pay(ctx, invoice)
		switch {
		case err == nil:
		default:
			w.Log.Error("payment failed", "invoice", invoice, "err", err)
			unpaid = append(unpaid, invoice)
		}
	}
	return unpaid
}

// pay charges one invoice. A receipt that is not sent is dealt with here.
func (w *Worker) pay(ctx context.Context, invoice int) error {
	if err := w.Charge(ctx, invoice); err != nil {
		return fmt.Errorf("charge: %w", err)
	}
	if err := w.SendReceipt(ctx, invoice); err != nil {
		w.Log.Warn("receipt not sent", "invoice", invoice, "err", err)
	}
	return nil
}
