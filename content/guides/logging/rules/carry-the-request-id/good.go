package main

import (
	"context"
	"log/slog"
	"os"
)

type requestID struct{}

// fromContext adds to each record the id that its context carries.
type fromContext struct{ slog.Handler }

func (h fromContext) Handle(ctx context.Context, r slog.Record) error {
	if id, ok := ctx.Value(requestID{}).(string); ok {
		r.AddAttrs(slog.String("request", id))
	}
	return h.Handler.Handle(ctx, r)
}

func (h fromContext) WithAttrs(attrs []slog.Attr) slog.Handler {
	return fromContext{h.Handler.WithAttrs(attrs)}
}

func (h fromContext) WithGroup(name string) slog.Handler {
	return fromContext{h.Handler.WithGroup(name)}
}

func checkout(ctx context.Context, customer string) {
	slog.InfoContext(ctx, "stock taken")
	slog.WarnContext(ctx, "bank is slow")
}

func main() {
	slog.SetDefault(slog.New(fromContext{slog.NewTextHandler(os.Stdout, nil)}))
	checkout(context.WithValue(context.Background(), requestID{}, "r-71"), "c-1")
	checkout(context.WithValue(context.Background(), requestID{}, "r-72"), "c-2")
}
