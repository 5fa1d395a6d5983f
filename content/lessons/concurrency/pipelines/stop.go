package main

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"strconv"
	"sync"
)

// A Pipeline is a set of stages that end together, at the first error.
type Pipeline struct {
	ctx    context.Context
	cancel context.CancelCauseFunc
	stages sync.WaitGroup
}

func NewPipeline(ctx context.Context) *Pipeline {
	ctx, cancel := context.WithCancelCause(ctx)
	return &Pipeline{ctx: ctx, cancel: cancel}
}

// Wait returns the first error, after every stage has ended.
func (p *Pipeline) Wait() error {
	p.stages.Wait()
	defer p.cancel(nil)
	return context.Cause(p.ctx)
}

// Stage starts a goroutine that turns each value of in into one of its result.
func Stage[In, Out any](p *Pipeline, in <-chan In, work func(In) (Out, error)) <-chan Out {
	out := make(chan Out)
	p.stages.Go(func() {
		defer close(out)
		for {
			select {
			case v, ok := <-in:
				if !ok {
					return
				}
				result, err := work(v)
				if err != nil {
					p.cancel(err)
					return
				}
				select {
				case out <- result:
				case <-p.ctx.Done():
					return
				}
			case <-p.ctx.Done():
				return
			}
		}
	})
	return out
}

func Source[T any](p *Pipeline, values []T) <-chan T {
	out := make(chan T)
	p.stages.Go(func() {
		defer close(out)
		for _, v := range values {
			select {
			case out <- v:
			case <-p.ctx.Done():
				return
			}
		}
	})
	return out
}

func main() {
	p := NewPipeline(context.Background())
	raw := Source(p, []string{"1999", "450", "4,50", "1250", "80"})
	cents := Stage(p, raw, strconv.Atoi)
	taxed := Stage(p, cents, func(cents int) (int, error) {
		if cents > 1_000_000 {
			return 0, errors.New("too large")
		}
		return cents * 119 / 100, nil
	})
	for cents := range taxed {
		fmt.Println(cents)
	}
	fmt.Println("error:", p.Wait())
	fmt.Println("goroutines left:", runtime.NumGoroutine())
}
