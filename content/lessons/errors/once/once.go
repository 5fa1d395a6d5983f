package main

import (
	"errors"
	"fmt"
	"log/slog"
	"os"
)

func query(account string) error {
	return errors.New("connection reset by peer")
}

func pay(invoice int) error {
	if err := query("acme"); err != nil {
		return fmt.Errorf("balance of %q: %w", "acme", err)
	}
	return nil
}

func main() {
	logger := slog.New(slog.NewTextHandler(os.Stdout, &slog.HandlerOptions{ReplaceAttr: withoutTime}))
	for _, invoice := range []int{17, 18} {
		if err := pay(invoice); err != nil {
			logger.Error("payment failed", "invoice", invoice, "err", err)
		}
	}
}

// withoutTime keeps the output of this page the same on every run.
func withoutTime(_ []string, a slog.Attr) slog.Attr {
	if a.Key == slog.TimeKey {
		return slog.Attr{}
	}
	return a
}
