package main

import (
	"context"
	"log/slog"
	"os"
)

func checkout(ctx context.Context, customer string) {
	slog.InfoContext(ctx, "stock taken")
	slog.WarnContext(ctx, "bank is slow")
}

func main() {
	slog.SetDefault(slog.New(slog.NewTextHandler(os.Stdout, nil)))
	checkout(context.Background(), "c-1")
	checkout(context.Background(), "c-2")
}
