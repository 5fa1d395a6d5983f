package main

import (
	"context"
	"errors"
	"log/slog"
	"os"
)

var errOutOfStock = errors.New("out of stock")

func logOutcome(logger *slog.Logger, order int, err error) {
	switch {
	case err == nil, errors.Is(err, context.Canceled):
		logger.Debug("request", "order", order)
	case errors.Is(err, errOutOfStock):
		logger.Info("order refused", "order", order, "err", err)
	default:
		logger.Error("order failed", "order", order, "err", err)
	}
}

func main() {
	logger := slog.New(slog.NewTextHandler(os.Stdout, nil))
	logOutcome(logger, 17, nil)
	logOutcome(logger, 18, errOutOfStock)
	logOutcome(logger, 19, context.Canceled)
	logOutcome(logger, 20, errors.New("ledger: disk full"))
}
