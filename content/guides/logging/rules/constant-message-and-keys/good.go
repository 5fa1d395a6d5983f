package main

import (
	"log/slog"
	"os"
)

func main() {
	slog.SetDefault(slog.New(slog.NewJSONHandler(os.Stdout, nil)))
	order, ms := 17, 240
	slog.Info("order paid", "order", order, "ms", ms)
}
