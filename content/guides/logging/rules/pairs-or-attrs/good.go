package main

import (
	"context"
	"log/slog"
	"os"
)

func main() {
	logger := slog.New(slog.NewJSONHandler(os.Stdout, nil))
	order, customer := 17, "c-4"
	logger.Info("order paid", "order", order, "customer", customer)
	logger.LogAttrs(context.Background(), slog.LevelInfo, "order paid",
		slog.Int("order", order), slog.String("customer", customer))
}
