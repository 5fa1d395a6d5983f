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

	lines := make(chan string, len(services))
	for _, service := range services {
		go func() {
			text, err := ask(ctx, service)
			if ctx.Err() != nil {
				return
			}
			if err != nil {
				text = err.Error()
			}
			lines <- service + ": " + text
		}()
	}

	var overview []string
	for range services {
		select {
		case line := <-lines:
			overview = append(overview, line)
		case <-ctx.Done():
			for len(overview) < len(services) {
				overview = append(overview, services[len(overview)]+": no answer")
			}
		}
	}
	return overview
}
