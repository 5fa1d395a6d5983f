package ctxfirst

import (
	"context"
	"testing"
)

type store struct{}

func (s *store) Load(id string, ctx context.Context) error { // want "`Load` takes its context behind another parameter"
	return ctx.Err()
}

func fetch(url string, retries int, ctx context.Context) {} // want "`fetch` takes its context"

type loader interface {
	Load(id string, c context.Context) error // want "`Load` takes its context"
}

// What a reviewer would leave alone.

func get(ctx context.Context, url string) {}

func both(a, b context.Context) {}

func (s *store) Save(_ context.Context, id string) {}

func newStore(t *testing.T, ctx context.Context) *store { return nil }

func each(do func(id string, ctx context.Context)) {
	each(func(id string, ctx context.Context) {})
}

func (*store) context(key string) context.Context { return nil }
