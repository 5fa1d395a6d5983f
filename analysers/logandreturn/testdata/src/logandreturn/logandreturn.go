package logandreturn

import (
	"context"
	"fmt"
	"io"
	"log"
	"log/slog"
	"os"
)

type service struct{ log *slog.Logger }

func (s service) load(ctx context.Context, read func() (string, error)) (string, error) {
	text, err := read()
	if err != nil {
		s.log.ErrorContext(ctx, "read failed", "err", err) // want "`err` is logged here and returned below"
		return "", fmt.Errorf("read: %w", err)
	}
	return text, nil
}

func others(err error, logger *log.Logger) error {
	switch {
	case logger == nil:
		log.Printf("failed: %v", err) // want "logged here and returned below"
		return err
	case err != nil:
		logger.Println("failed:", err.Error()) // want "logged here and returned below"
		count()
		return err
	}
	if err != nil {
		fmt.Println("error:", err) // want "logged here and returned below"
		return err
	}
	fmt.Fprintln(os.Stderr, err) // want "logged here and returned below"
	return err
}

func count() {}

// What a reviewer would leave alone.
func fine(w io.Writer, err error, retry func() error) error {
	if err != nil {
		slog.Error("gave up", "err", err)
		return nil // handled here
	}
	if err := retry(); err != nil {
		slog.Warn("first try failed", "err", err)
		return retry()
	}
	if err != nil {
		slog.Debug("on the way", "err", err)
		return err
	}
	if err != nil {
		fmt.Fprintln(w, "error:", err)
		return err
	}
	if err != nil {
		log.Println("failed")
		return err
	}
	slog.Info("stored", "n", 3)
	return err
}

func exits(err error) {
	if err != nil {
		log.Fatal(err)
	}
}
