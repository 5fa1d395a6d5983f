package main

import (
	"context"
	"fmt"
)

// requestIDKey is a type of this package, so no other package's key equals it.
type requestIDKey struct{}

func withRequestID(ctx context.Context, id string) context.Context {
	return context.WithValue(ctx, requestIDKey{}, id)
}

func requestID(ctx context.Context) string {
	id, ok := ctx.Value(requestIDKey{}).(string)
	if !ok {
		return "none"
	}
	return id
}

func logf(ctx context.Context, format string, args ...any) {
	fmt.Printf("request=%s %s\n", requestID(ctx), fmt.Sprintf(format, args...))
}

func charge(ctx context.Context, cents int) {
	logf(ctx, "charging %d cents", cents)
}

func main() {
	ctx := withRequestID(context.Background(), "r-42")
	charge(ctx, 1999)

	ctx, cancel := context.WithCancel(ctx) // children see the value too
	defer cancel()
	charge(ctx, 5)

	charge(context.Background(), 7)
}
