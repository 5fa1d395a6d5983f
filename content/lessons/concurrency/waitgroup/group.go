package main

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"
)

// group runs functions at the same time and keeps the first error.
type group struct {
	wg     sync.WaitGroup
	once   sync.Once
	err    error
	cancel context.CancelCauseFunc
}

func withContext(ctx context.Context) (*group, context.Context) {
	ctx, cancel := context.WithCancelCause(ctx)
	return &group{cancel: cancel}, ctx
}

func (g *group) Go(f func() error) {
	g.wg.Go(func() {
		if err := f(); err != nil {
			g.once.Do(func() {
				g.err = err
				g.cancel(err) // the others may stop
			})
		}
	})
}

// Wait returns when all functions have, with the first error.
func (g *group) Wait() error {
	g.wg.Wait()
	g.cancel(g.err) // releases the context on success as well
	return g.err
}

func ask(ctx context.Context, service string, takes time.Duration, fail error) (string, error) {
	select {
	case <-time.After(takes):
		if fail != nil {
			return "", fmt.Errorf("%s: %w", service, fail)
		}
		return service + ": ok", nil
	case <-ctx.Done():
		return "", fmt.Errorf("%s: %w", service, ctx.Err())
	}
}

func productPage(ctx context.Context) (prices, stock string, err error) {
	g, ctx := withContext(ctx)
	g.Go(func() (err error) {
		prices, err = ask(ctx, "prices", 2*time.Second, nil)
		return err
	})
	g.Go(func() (err error) {
		stock, err = ask(ctx, "stock", 40*time.Millisecond, errors.New("503"))
		return err
	})
	if err := g.Wait(); err != nil {
		return "", "", fmt.Errorf("product page: %w", err)
	}
	return prices, stock, nil
}

func main() {
	start := time.Now()
	prices, stock, err := productPage(context.Background())
	fmt.Printf("prices %q, stock %q, error: %v\n", prices, stock, err)
	fmt.Println("took", time.Since(start).Round(20*time.Millisecond))
}
