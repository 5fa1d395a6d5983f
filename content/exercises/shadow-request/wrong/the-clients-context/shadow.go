package main

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"sync"
	"sync/atomic"
	"time"
)

// A Config says which requests are copied, and how far.
type Config struct {
	Target  *url.URL                 // where the new system is
	Sample  func(*http.Request) bool // which requests are copied
	Limit   int                      // how many copies may be under way
	Timeout time.Duration            // how long one copy may take

	// Report is told how each copy ended: the new system's status, or an error.
	Report func(path string, status int, err error)
}

// A Shadow answers requests with the old system, and sends copies of some of
// them to the new one, whose answers nobody sees.
type Shadow struct {
	Config
	old     http.Handler
	fresh   http.RoundTripper
	slots   chan struct{}
	copies  sync.WaitGroup
	dropped atomic.Int64
}

// NewShadow returns a Shadow that sends its copies through fresh.
func NewShadow(old http.Handler, fresh http.RoundTripper, config Config) *Shadow {
	return &Shadow{Config: config, old: old, fresh: fresh, slots: make(chan struct{}, config.Limit)}
}

// Dropped returns how many copies were not sent because the limit was reached.
func (s *Shadow) Dropped() int64 { return s.dropped.Load() }

// Wait returns when no copy is under way any more.
func (s *Shadow) Wait() { s.copies.Wait() }

// ServeHTTP answers with the old system. The client gets what it would get
// without a shadow, as soon as it would; and the old system gets the request
// as it came.
//
// A GET or HEAD for which Sample says so is also sent to Target, without a
// body, with the header X-Shadow: 1 and everything else as it came. The copy
// goes on when the client has its answer or has left, keeps the values of the
// request's context, and is cancelled after Timeout. While Limit copies are
// under way, further ones are dropped and counted. A panic in the round trip
// is reported as an error, and stops nothing else.
func (s *Shadow) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	s.start(r)
	s.old.ServeHTTP(w, r)
}

// start sends a copy of r in the background, where one is wanted.
func (s *Shadow) start(r *http.Request) {
	if r.Method != http.MethodGet && r.Method != http.MethodHead || !s.Sample(r) {
		return
	}
	select {
	case s.slots <- struct{}{}:
	default:
		s.dropped.Add(1)
		return
	}
	ctx, cancel := context.WithTimeout(r.Context(), s.Timeout)
	copied := r.Clone(ctx)
	copied.URL.Scheme, copied.URL.Host = s.Target.Scheme, s.Target.Host
	copied.Header.Set("X-Shadow", "1")
	copied.Body, copied.ContentLength = http.NoBody, 0

	s.copies.Go(func() {
		defer func() { <-s.slots }()
		defer cancel()
		status, err := s.send(copied)
		s.Report(copied.URL.Path, status, err)
	})
}

func (s *Shadow) send(r *http.Request) (status int, err error) {
	defer func() {
		if problem := recover(); problem != nil {
			err = fmt.Errorf("shadow: panic: %v", problem)
		}
	}()
	resp, err := s.fresh.RoundTrip(r)
	if err != nil {
		return 0, err
	}
	defer resp.Body.Close()
	_, err = io.Copy(io.Discard, resp.Body)
	return resp.StatusCode, err
}
