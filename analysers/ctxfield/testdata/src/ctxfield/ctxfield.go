package ctxfield

import (
	"context"
	"time"
)

type Worker struct {
	name string
	ctx  context.Context // want "`Worker` keeps a context. It belongs to one call"
}

func local() {
	type job struct {
		Ctx context.Context // want "`job` keeps a context"
		id  int
	}
	_ = job{}
}

// What a reviewer would leave alone.

type Client struct {
	cancel context.CancelFunc
	call   func(ctx context.Context) error
}

type request struct {
	ctx   context.Context
	reply chan string
}

type traced struct {
	context.Context
	id string
}

type detached struct{ parent context.Context }

func (detached) Deadline() (time.Time, bool) { return time.Time{}, false }
func (detached) Done() <-chan struct{}       { return nil }
func (detached) Err() error                  { return nil }
func (d detached) Value(key any) any         { return d.parent.Value(key) }

func table() {
	for _, test := range []struct {
		name string
		ctx  context.Context
	}{} {
		_ = test
	}
}
