package main

import (
	"context"
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

	type answer struct {
		i    int
		line string
	}
	answers := make(chan answer, len(services)) // a late one has a place, too
	lines := make([]string, len(services))
	for i, service := range services {
		lines[i] = service + ": no answer"
		go func() {
			text, err := ask(ctx, service)
			if err != nil {
				text = err.Error()
			}
			answers <- answer{i, service + ": " + text}
		}()
	}

	for range services {
		select {
		case a := <-answers:
			if ctx.Err() == nil { // else it may be the end of ctx in the words of ask
				lines[a.i] = a.line
			}
		case <-ctx.Done():
			return lines
		}
	}
	return lines
}
