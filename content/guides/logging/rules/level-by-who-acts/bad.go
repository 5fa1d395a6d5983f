package main

import (
	"context"
	"errors"
	"log/slog"
	"os"
)

var errOutOfStock = errors.New("out of stock")

func logOutcome(logger *slog.Logger, order int, err error) {
	logger.Info("request", "order", order)
	if err != nil {
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
