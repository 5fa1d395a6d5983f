package main

import (
	"log/slog"
	"os"
)

func main() {
	logger := slog.New(slog.NewJSONHandler(os.Stdout, nil))
	order, customer := 17, "c-4"
	logger.Info("order paid", "order", order, customer)
}
