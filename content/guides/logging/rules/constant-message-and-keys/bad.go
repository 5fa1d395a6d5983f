package main

import (
	"fmt"
	"log/slog"
	"os"
)

func main() {
	slog.SetDefault(slog.New(slog.NewJSONHandler(os.Stdout, nil)))
	order, ms := 17, 240
	slog.Info(fmt.Sprintf("order %d paid in %d ms", order, ms))
}
